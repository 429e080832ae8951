package cn.xiaowu.device.tool.watch;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.tool.booth.DeviceName;
import cn.xiaowu.device.tool.booth.Seat;
import java.util.Optional;

/// What the tool itself can do about a fault, beside what hands have to do. Pure.
final class Offers {
    private Offers() {}

    /// The command to type; empty if no command helps.
    static Optional<Wording> against(DeviceFault fault, Seat seat) {
        if (seat.name() != DeviceName.PRINTER) {
            return Optional.empty();
        }
        return switch (fault) {
            case WAITS_FOR_RECOVERY, CUTTER_JAM, MECHANICAL ->
                Optional.of(afterwards(
                        "排除原因后按 Ctrl-C，再恢复打印机（未打完的内容作废）：",
                        "once its cause is gone, Ctrl-C and have it leave the error; what it still holds is lost",
                        seat,
                        " --recover"));
            case OUT_OF_PAPER, COVER_OPEN, PAPER_LOW ->
                Optional.of(afterwards(
                        "处理后在此应显示正常；再按 Ctrl-C 打测试页：", "it shows online here once done; then test it", seat, ""));
            default -> Optional.empty();
        };
    }

    private static Wording afterwards(String chinese, String english, Seat seat, String option) {
        String command = "bin/device test printer --port " + seat.port() + " --baud " + seat.baud() + option;
        return new Wording(chinese + command, english);
    }
}
