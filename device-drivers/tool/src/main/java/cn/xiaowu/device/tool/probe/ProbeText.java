package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.tool.booth.DeviceName;
import cn.xiaowu.device.tool.page.Columns;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import java.util.List;
import java.util.stream.Collectors;

/// A probe's report for people.
public final class ProbeText {
    private static final int LABEL = 14;
    private static final int MOST_NAMED = 8;

    private final Page page;

    /// @param page where to write
    public ProbeText(Page page) {
        this.page = page;
    }

    /// Writes it.
    public void write(ProbeReport report) {
        Finding finding = report.finding();
        if (finding == null) {
            writeSilence(report);
        } else {
            write(report.port(), finding);
        }
    }

    private void write(String port, Finding finding) {
        page.line(page.toned(Tone.GOOD, finding.kind().wording().chinese()) + "  "
                + finding.kind().wording().english());
        detail("端口 port", port);
        detail("速率 speed", finding.baud() + " Bd");
        detail("协议 protocol", finding.protocol());
        for (Evidence evidence : finding.evidence()) {
            page.gap();
            detail("问 asked", page.both(evidence.asked()));
            if (!evidence.sent().isEmpty()) {
                detail("", evidence.sent());
                detail("答 heard", heard(evidence) + page.toned(Tone.QUIET, "  " + evidence.millis() + " ms"));
            }
            detail("含义 means", page.both(evidence.means()));
        }
        DeviceName.of(finding.kind()).ifPresent(name -> {
            page.gap();
            String more = finding.options().isEmpty() ? "" : " " + finding.options();
            detail(
                    "自检 test it",
                    "bin/device test " + name.word() + " --port " + port + " --baud " + finding.baud() + more);
        });
    }

    /// What may be a person's is not kept.
    private static String heard(Evidence evidence) {
        return evidence.heard().isEmpty() ? "（不显示 not shown）" : evidence.heard();
    }

    private void writeSilence(ProbeReport report) {
        page.line(page.toned(Tone.BAD, "没有已知设备应答") + "  no known device answers");
        detail("端口 port", report.port());
        detail("速率 speeds", report.speeds().stream().map(String::valueOf).collect(Collectors.joining(" ")) + " Bd");
        detail("协议 protocols", protocols(report));
        page.gap();
        if (report.unasked() > 0) {
            detail("收到 heard", report.unasked() + " 字节无法识别  bytes that are no answer");
            page.say(new Wording("可能是未知设备或线路干扰。", "Perhaps an unknown device, or noise on the line."));
        }
        page.say(new Wording("检查设备电源和数据线。", "Check the device's power and cable."));
        page.say(new Wording(
                "只会主动发送的扫码器不应答提问：加 --listen 30，并在它前面出示一个码。",
                "A scanner that only sends answers no question: add --listen 30 and hold a code before it."));
    }

    /// A whole bus of boards would fill the screen.
    private static String protocols(ProbeReport report) {
        List<String> names = report.protocols();
        int all = names.size();
        return all <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " … (" + all + ")";
    }

    private void detail(String label, String text) {
        page.line("  " + Columns.padded(label, LABEL) + "  " + text);
    }
}
