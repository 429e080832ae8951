package cn.xiaowu.device.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a device is, and since when. Not knowing is a state of its own: it never counts as being ready.
///
/// @param state whether it can be used
/// @param fault why not, and what to do; or, of a device that is online, what it will soon want. Null if nothing is
/// wrong
/// @param since when this began
public record DeviceStatus(DeviceState state, @Nullable DeviceFault fault, Instant since) {

    /// @throws IllegalArgumentException if a fault is named that belongs to another state, or none though something is
    /// wrong
    public DeviceStatus {
        boolean fits = fault == null ? state == DeviceState.STARTING || state.isWorking() : state == fault.state();
        if (!fits) {
            throw new IllegalArgumentException(state + " does not go with " + fault);
        }
    }

    /// Whether it can be used now.
    public boolean isReady() {
        return state == DeviceState.ONLINE;
    }
}
