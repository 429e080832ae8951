package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.Wording;
import org.jspecify.annotations.Nullable;

/// How a device is, as `GET /health` tells it to whoever has to mend it.
///
/// @param state one of the seven states
/// @param fault why, as a stable code; null if nothing is wrong
/// @param since when this began, in UTC
/// @param simulated whether the far end is a program
/// @param reason the fault in words
/// @param remedy what to do about it
record DeviceHealth(
        String state,
        @Nullable String fault,
        String since,
        boolean simulated,
        @Nullable Wording reason,
        @Nullable Wording remedy) {

    static DeviceHealth of(Device device) {
        DeviceStatus status = device.status();
        DeviceFault fault = status.fault();
        return new DeviceHealth(
                status.state().name(),
                fault == null ? null : fault.name(),
                status.since().toString(),
                device.info().simulated(),
                fault == null ? null : fault.reason(),
                fault == null ? null : fault.remedy());
    }
}
