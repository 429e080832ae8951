package cn.xiaowu.device.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a device is, and since when. Not knowing is a state of its own: it never counts as being ready.
///
/// @param state whether it can be used
/// @param fault why not; there if, and only if, the device is down
/// @param since when this began
public record DeviceStatus(State state, @Nullable DeviceFault fault, Instant since) {

    /// @throws IllegalArgumentException if a fault is named though nothing is wrong, or none though something is
    public DeviceStatus {
        if ((state == State.DOWN) != (fault != null)) {
            throw new IllegalArgumentException("a device has a fault if it is down, and only then");
        }
    }

    /// Whether it can be used now.
    public boolean isReady() {
        return state == State.READY;
    }

    /// Whether a device can be used.
    public enum State {
        /// Nothing is known yet.
        STARTING,
        /// It answers and can be used.
        READY,
        /// It can't be used.
        DOWN
    }
}
