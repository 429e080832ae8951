package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;

/// The board is there and answers, but says that it can't do what it was asked.
final class BoardRefusal extends Exception {
    private final DeviceFault fault;

    /// @param fault what it means for the device
    /// @param message what it said, for the log
    BoardRefusal(DeviceFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /// What it means for the device.
    DeviceFault fault() {
        return fault;
    }
}
