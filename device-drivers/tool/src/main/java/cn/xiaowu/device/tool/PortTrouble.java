package cn.xiaowu.device.tool;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.tool.inventory.Holder;
import cn.xiaowu.device.tool.inventory.Machine;
import java.nio.file.Path;
import java.util.Optional;

/// Says why a port can't be used and what to do, as exactly as this machine tells.
final class PortTrouble {
    private static final String BOOTH = "cn.xiaowu.kiosk.";

    private PortTrouble() {}

    /// @param machine where the port is
    /// @param port its name
    /// @param fault what happened
    static Refusal of(Machine machine, Path port, DeviceFault fault) {
        return switch (fault) {
            case UNPLUGGED ->
                new Refusal(
                        Exit.ABSENT,
                        new Wording(
                                port + " 不存在或已断开：检查插头，用 bin/device list 查看已接入的端口",
                                port + " is not there or went away: check the plug; bin/device list shows what is"));
            case PORT_REFUSED -> refused(port, Holder.of(machine, port));
            default ->
                new Refusal(
                        Exit.ABSENT,
                        new Wording(
                                port + "：" + fault.reason().chinese() + "；"
                                        + fault.remedy().chinese(),
                                port + ": " + fault.reason().english() + "; "
                                        + fault.remedy().english()));
        };
    }

    private static Refusal refused(Path port, Optional<Holder> holder) {
        if (holder.isEmpty()) {
            return new Refusal(
                    Exit.REFUSED,
                    new Wording(
                            port + " 打不开：被其他程序占用，或当前用户不在 dialout 组",
                            port + " can't be opened: another program has it, or this user is not in group dialout"));
        }
        Holder who = holder.get();
        String process = who.command() + " (pid " + who.pid() + ")";
        if (who.command().startsWith(BOOTH)) {
            return new Refusal(
                    Exit.REFUSED,
                    new Wording(
                            port + " 正由晓屋终端程序使用，" + process + "：先停止该程序，测试完再启动",
                            port + " is in use by the booth's program, " + process
                                    + ": stop it, and start it again after the test"));
        }
        return new Refusal(
                Exit.REFUSED,
                new Wording(
                        port + " 被占用：" + process + "；先结束该程序",
                        port + " is taken by " + process + ": end that program first"));
    }
}
