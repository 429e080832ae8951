package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.print.StatusQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Knows ESC/POS printers by their real-time status, which prints nothing. One byte is little evidence, so two
/// questions have to be answered by one byte each.
final class PrinterTongue {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int FIXED_BITS = 0x93;
    private static final int FIXED_VALUE = 0x12;

    private PrinterTongue() {}

    static Tongue tongue() {
        Question printer = question(StatusQuery.PRINTER, "打印机状态", "printer status", PrinterTongue::printer);
        Question paper = question(StatusQuery.PAPER, "纸张状态", "paper status", PrinterTongue::paper);
        return new AskingTongue(DeviceKind.PRINTER, "ESC/POS", List.of(printer, paper), "");
    }

    private interface Reading {
        Wording of(int status);
    }

    private static Question question(StatusQuery query, String chinese, String english, Reading reading) {
        String name = "DLE EOT " + query.encoded()[2];
        return new Question(
                new Wording(chinese + " " + name, english),
                query.encoded(),
                PATIENCE,
                heard -> heard.length == 1 && (heard[0] & FIXED_BITS) == FIXED_VALUE
                        ? Optional.of(reading.of(heard[0]))
                        : Optional.empty());
    }

    private static Wording printer(int status) {
        return (status & 0x08) == 0 ? new Wording("联机", "online") : new Wording("脱机", "offline");
    }

    private static Wording paper(int status) {
        if ((status & 0x60) != 0) {
            return new Wording("缺纸", "paper out");
        }
        boolean nearEnd = (status & 0x0C) != 0;
        return nearEnd ? new Wording("纸将用尽", "paper near its end") : new Wording("有纸", "paper present");
    }
}
