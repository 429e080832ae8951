package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;

/// What became of a command.
public sealed interface SwitchAnswer {
    /// It is done; the board says so.
    record Switched() implements SwitchAnswer {}

    /// It is taken and comes as soon as the output may be switched again.
    record Waiting() implements SwitchAnswer {}

    /// There is no such output here.
    record NotWired() implements SwitchAnswer {}

    /// The lamp stays off: somebody could be in its light, or nobody knows that none is.
    record Interlocked() implements SwitchAnswer {}

    /// The board can't be reached. The command is kept and done when the board is back.
    ///
    /// @param fault why
    record Offline(DeviceFault fault) implements SwitchAnswer {}
}
