package cn.xiaowu.device.tool;

import cn.xiaowu.device.selftest.SelfTestReport;
import cn.xiaowu.device.tool.booth.Seat;
import cn.xiaowu.device.tool.check.Check;
import cn.xiaowu.device.tool.check.ReportJson;
import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.page.Json;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bin/device test NAME`.
@Command(
        name = "test",
        description = {"引导自检，给出证据。 Tests a device, guided, with evidence.", "有步骤失败时退出码为 1。 Exit code 1 if a step fails."
        })
final class TestCommand implements Callable<Integer> {
    private static final Duration UNATTENDED = Duration.ofSeconds(3);

    private final Page page;
    private final Machine machine;

    @Parameters(paramLabel = "NAME|PATH", description = "reader, scanner, printer, io; 或串口。 or a port.")
    private String device = "";

    @Mixin
    private final SeatOptions options = new SeatOptions();

    @Mixin
    private final PrinterOptions printer = new PrinterOptions();

    @Mixin
    private final ScannerOptions scanner = new ScannerOptions();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "等待放证件、出示码的时间，缺省 ${DEFAULT-VALUE}。 How long a person may take.")
    private int patience = 30;

    @Option(
            names = {"-y", "--yes"},
            description = "无人值守：不提问，需要人看的步骤跳过。 Nobody is there: asks nothing, skips what an eye is needed for.")
    private boolean unattended;

    @Option(names = "--json", description = "结果输出 JSON，引导写到标准错误。 The report as JSON; guidance goes to standard error.")
    private boolean json;

    TestCommand(Page page, Machine machine) {
        this.page = page;
        this.machine = machine;
    }

    @Override
    public Integer call() {
        var model = new Check.Model(
                printer.profile(options.equipment()), printer.recovery(), scanner.dialect(options.equipment()));
        Seat seat = new SeatFinder(machine, options).find(device);
        Page guide = json ? page.aside() : page;
        guide.line(guide.toned(Tone.TITLE, seat.name().kind().wording().chinese()) + "  "
                + seat.name().kind().wording().english() + "  " + seat.port() + "  " + seat.baud() + " Bd");
        Duration wait = unattended ? UNATTENDED : Duration.ofSeconds(patience);
        SelfTestReport report = new Check(seat, wait, model).run(guide, !unattended);
        if (json) {
            page.line(Json.page(ReportJson.of(report)));
        }
        return report.passed() ? Exit.DONE : Exit.FAILED;
    }
}
