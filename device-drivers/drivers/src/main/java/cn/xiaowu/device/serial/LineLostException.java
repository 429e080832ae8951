package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;

/// The line can't be opened, or is gone. Its owner closes it, waits, and opens it again.
public final class LineLostException extends Exception {
    private final DeviceFault fault;

    /// @param fault what it means for the device
    /// @param message what happened, for the log
    public LineLostException(DeviceFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /// What it means for the device.
    public DeviceFault fault() {
        return fault;
    }
}
