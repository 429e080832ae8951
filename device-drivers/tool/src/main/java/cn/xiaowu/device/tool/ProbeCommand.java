package cn.xiaowu.device.tool;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.page.Json;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import cn.xiaowu.device.tool.probe.CodeListening;
import cn.xiaowu.device.tool.probe.PortProbe;
import cn.xiaowu.device.tool.probe.ProbeReport;
import cn.xiaowu.device.tool.probe.ProbeText;
import cn.xiaowu.device.tool.probe.UnitRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bin/device probe PATH`.
@Command(
        name = "probe",
        description = {
            "识别端口上的设备及速率。 Finds out what speaks on a port, and how fast.",
            "只问不改变设备状态的问题。 Asks only what changes nothing."
        })
final class ProbeCommand implements Callable<Integer> {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);
    private static final int MOST_NAMED = 5;
    private static final int USUAL_LISTENING = 8;
    private static final int LONGEST_LISTENING = 3600;

    private final Page page;
    private final Machine machine;

    @Parameters(paramLabel = "PATH", description = "串口。 The serial port.")
    private Path port = Path.of("");

    @Option(names = "--baud", paramLabel = "N", description = "只试这一速率。 Only this speed.")
    private @Nullable Integer baud;

    @Option(
            names = "--unit",
            paramLabel = "N[-M]",
            description = "Modbus 从站号，可给范围如 1-16，缺省 1。 The relay board's number on its bus; 1 if not told.")
    private String unit = "1";

    @Option(
            names = "--listen",
            paramLabel = "SECONDS",
            description = "无应答时，每个速率听多少秒等人出示码；缺省 8，--json 时 0。"
                    + " How long to listen, at each speed, for a code if nobody answers; 8, with --json 0.")
    private @Nullable Integer listen;

    @Option(names = "--json", description = "输出 JSON。 As JSON.")
    private boolean json;

    ProbeCommand(Page page, Machine machine) {
        this.page = page;
        this.machine = machine;
    }

    @Override
    public Integer call() {
        ProbeReport report = report();
        if (json) {
            page.line(Json.page(report));
        } else {
            new ProbeText(page).write(report);
        }
        return report.finding() == null ? Exit.ABSENT : Exit.DONE;
    }

    private ProbeReport report() {
        List<Integer> speeds = baud == null ? PortProbe.SPEEDS : List.of(SeatOptions.speed(baud));
        Duration each = Duration.ofSeconds(listening());
        PortProbe.Lines lines = speed -> SerialLine.open(new SerialSettings(port, speed), WRITE_LIMIT);
        try {
            ProbeReport report =
                    new PortProbe(lines, InstantSource.system(), units()).probe(port.toString(), speeds, this::tell);
            return report.finding() == null && each.isPositive() ? listened(report, lines, each) : report;
        } catch (LineLostException e) {
            throw PortTrouble.of(machine, port, e.fault());
        }
    }

    /// Programs wait for nobody.
    private int listening() {
        if (listen == null) {
            return json ? 0 : USUAL_LISTENING;
        }
        if (listen < 0 || listen > LONGEST_LISTENING) {
            throw Refusal.usage("听 0 到 3600 秒，不是 " + listen, "one listens for 0 to 3600 seconds, not " + listen);
        }
        return listen;
    }

    private UnitRange units() {
        return UnitRange.of(unit)
                .orElseThrow(() -> Refusal.usage(
                        "从站号是 1 到 247，或范围如 1-16，不是 " + unit, "a unit is 1 to 247, or a range as 1-16, not " + unit));
    }

    private ProbeReport listened(ProbeReport report, PortProbe.Lines lines, Duration each) throws LineLostException {
        Page guide = json ? page.aside() : page;
        guide.say(new Wording(
                "没有设备应答提问，也许是只会主动发送的扫码器：请在它前面出示一个码。",
                "Nobody answers. Perhaps a scanner that only sends: hold a code before it."));
        return new CodeListening(lines, InstantSource.system())
                .listen(report.speeds(), each, new ListeningGuide(guide, each))
                .map(report::with)
                .orElse(report);
    }

    private void tell(int speed, List<String> protocols) {
        if (!json) {
            String asked = protocols.size() > MOST_NAMED ? protocols.size() + " 种 kinds" : String.join(", ", protocols);
            page.line(page.toned(Tone.QUIET, "正在试 trying " + speed + " Bd  " + asked + " …"));
        }
    }
}
