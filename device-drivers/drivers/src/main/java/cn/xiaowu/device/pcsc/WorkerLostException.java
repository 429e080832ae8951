package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.health.DeviceFault;

/// The process that talks to pcscd ended or hangs; or there is no pcscd to talk to.
final class WorkerLostException extends Exception {
    private final DeviceFault fault;

    /// @param fault what that means for the device
    WorkerLostException(DeviceFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    DeviceFault fault() {
        return fault;
    }
}
