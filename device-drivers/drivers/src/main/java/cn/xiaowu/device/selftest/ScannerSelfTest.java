package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.print.TestPage;
import cn.xiaowu.device.scan.ScannedCode;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.scan.SerialScanner;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Tests a code scanner: what it understands, its port opens, and it reads a code that somebody shows. One that reads
/// only when told to is told.
///
/// @param settings where it is
/// @param dialect what it is known to understand; empty if it has to be asked
/// @param patience how long a person may take to show it
/// @param clock tells the time
public record ScannerSelfTest(
        SerialSettings settings, Optional<ScannerDialect> dialect, Duration patience, InstantSource clock)
        implements SelfTest {

    @Override
    public SelfTestReport run(Witness witness) {
        var codes = new Inbox<ScannedCode>(clock);
        var statuses = new Inbox<DeviceStatus>(clock);
        var asking = new ScannerAsking(settings, dialect, clock);
        Course course = new Course(witness, clock).needed(new Wording("扫码器类型", "what it understands"), asking::ask);
        try (var scanner = new SerialScanner(settings, asking.settings(), codes, clock)) {
            scanner.onStatus(statuses);
            var answering = new Answering(scanner.info(), statuses, clock);
            return course.needed(new Wording("端口打开", "the port opens"), () -> {
                        scanner.start();
                        return answering.check();
                    })
                    .step(new Wording("读码", "reads a code"), () -> {
                        scanner.resume(scanner.lease(OWNER, LONGEST).granted());
                        return read(codes, witness);
                    })
                    .report(scanner.info());
        }
    }

    /// What other codes say may be personal; only their length is kept.
    private TestOutcome read(Inbox<ScannedCode> codes, Witness witness) {
        witness.please(new Wording(
                "请在扫码窗前出示二维码（打印机测试页上的即可）", "please show a QR code; that of the printer's test page will do"));
        Instant asked = clock.instant();
        return codes.next(asked.plus(patience))
                .map(code -> read(code.what().text(), Duration.between(asked, code.at())))
                .orElseGet(() -> witness.isPresent()
                        ? new TestOutcome.Failed(
                                new Wording("没有读到码", "no code was read"),
                                new Wording(
                                        "检查扫码器是否亮灯、速率是否一致、是否设为串口模式",
                                        "see whether it lights up, runs at this speed and is set to its serial mode"))
                        : new TestOutcome.Skipped(new Wording("无人出示二维码", "nobody showed a code")));
    }

    private static TestOutcome read(String text, Duration took) {
        Wording what = text.equals(CODE) || text.equals(TestPage.CODE)
                ? new Wording("读到自检码", "read the self-test's code")
                : new Wording("读到 " + text.length() + " 个字符的码", "read a code of " + text.length() + " characters");
        return new TestOutcome.Passed(
                List.of(what, new Wording("用时 " + took.toMillis() + " ms", "within " + took.toMillis() + " ms")));
    }
}
