package cn.xiaowu.device.health;

import cn.xiaowu.device.health.DeviceStatus.State;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Where a driver's thread writes how its device is, for any other thread to read. The time stays as long as the
/// state does.
public final class StatusBoard {
    private final InstantSource clock;
    private final AtomicReference<DeviceStatus> current;

    /// Begins with [State#STARTING].
    public StatusBoard(InstantSource clock) {
        this.clock = clock;
        this.current = new AtomicReference<>(new DeviceStatus(State.STARTING, null, clock.instant()));
    }

    /// How the device is.
    public DeviceStatus current() {
        return current.get();
    }

    /// The device can be used.
    public void ready() {
        change(State.READY, null);
    }

    /// The device can't be used.
    ///
    /// @param fault why
    public void down(DeviceFault fault) {
        change(State.DOWN, fault);
    }

    private void change(State state, @Nullable DeviceFault fault) {
        current.updateAndGet(before -> before.state() == state && before.fault() == fault
                ? before
                : new DeviceStatus(state, fault, clock.instant()));
    }
}
