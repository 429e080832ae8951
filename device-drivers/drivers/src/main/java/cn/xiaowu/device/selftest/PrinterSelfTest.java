package cn.xiaowu.device.selftest;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.print.PaperSupply;
import cn.xiaowu.device.print.PrintOutcome;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.device.print.ReceiptPrinter;
import cn.xiaowu.device.print.Recovery;
import cn.xiaowu.device.print.TestPage;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Tests a receipt printer: it answers, it prints a page, somebody looks at the page, and how much paper is left.
///
/// @param settings where it is
/// @param profile what the model can do
/// @param recovery what it is asked for if it has an error; empty for nothing
/// @param clock tells the time
public record PrinterSelfTest(
        SerialSettings settings, PrinterProfile profile, Optional<Recovery> recovery, InstantSource clock)
        implements SelfTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public SelfTestReport run(Witness witness) {
        var statuses = new Inbox<DeviceStatus>(clock);
        try (var printer = new ReceiptPrinter(settings, profile, clock)) {
            Lease lease = printer.lease(OWNER, LONGEST).granted();
            printer.onStatus(statuses);
            var answering = new Answering(printer.info(), statuses, clock);
            return new Course(witness, clock)
                    .needed(Answering.TITLE, () -> {
                        printer.start();
                        return answer(printer, lease, answering);
                    })
                    .needed(new Wording("打印测试页", "prints a test page"), () -> print(printer, lease))
                    .step(new Wording("测试页清晰完整", "the page is clear and whole"), () -> look(witness))
                    .step(new Wording("纸量", "paper supply"), () -> supply(printer.paperSupply()))
                    .report(printer.info());
        }
    }

    private TestOutcome print(ReceiptPrinter printer, Lease lease) {
        Instant begun = clock.instant();
        PrintOutcome outcome = printer.print(lease, page(printer)).join();
        return switch (outcome) {
            case PrintOutcome.Printed() -> printed(Duration.between(begun, clock.instant()));
            case PrintOutcome.OutOfPaper() -> TestOutcome.Failed.of(DeviceFault.OUT_OF_PAPER);
            case PrintOutcome.CoverOpen() -> TestOutcome.Failed.of(DeviceFault.COVER_OPEN);
            case PrintOutcome.Offline(var fault) -> TestOutcome.Failed.of(fault);
            case PrintOutcome.Uncertain(var fault) -> TestOutcome.Failed.of(fault);
        };
    }

    private static TestOutcome printed(Duration took) {
        return new TestOutcome.Passed(List.of(new Wording(
                "打印用时 " + took.toMillis() + " ms，打印后状态正常",
                "printed in " + took.toMillis() + " ms, and well afterwards")));
    }

    /// An error whose cause is gone is left only if that was asked for: what the printer still holds is lost.
    private TestOutcome answer(ReceiptPrinter printer, Lease lease, Answering answering) {
        TestOutcome first = answering.check();
        if (first instanceof TestOutcome.Passed || recovery.isEmpty()) {
            return first;
        }
        printer.recover(lease, recovery.get());
        TestOutcome second = answering.check();
        return second instanceof TestOutcome.Passed ? second : first;
    }

    private ReceiptDocument page(ReceiptPrinter printer) {
        String port = printer.info().capabilities().getOrDefault("port", "?");
        return TestPage.of(port, TIME.format(clock.instant().atZone(ZoneId.systemDefault())), profile);
    }

    private static TestOutcome supply(PaperSupply supply) {
        return switch (supply) {
            case FULL -> new TestOutcome.Passed(List.of(new Wording("纸量充足", "plenty of paper")));
            case LOW ->
                new TestOutcome.Passed(List.of(new Wording("纸将用尽，请备好纸卷", "near its end; have a new roll ready")));
            case OUT -> TestOutcome.Failed.of(DeviceFault.OUT_OF_PAPER);
            case UNKNOWN ->
                new TestOutcome.Skipped(new Wording("有纸；此机型不报剩余量", "there is paper; this model can't tell how much"));
        };
    }

    private static TestOutcome look(Witness witness) {
        Wording question =
                new Wording("测试页的汉字、数字和二维码都清晰，纸已切开？", "are Chinese, digits and QR code clear, and is the paper cut?");
        return switch (witness.sees(question)) {
            case YES -> new TestOutcome.Passed(List.of(new Wording("现场人员确认", "somebody looked and says so")));
            case NO ->
                new TestOutcome.Failed(
                        new Wording("测试页不清晰或不完整", "the page is not clear or not whole"),
                        new Wording("检查纸张方向和打印头，清洁后重试", "check the paper's side and the head, clean it, try again"));
            case NOBODY -> new TestOutcome.Skipped(new Wording("无人查看", "nobody looked"));
        };
    }
}
