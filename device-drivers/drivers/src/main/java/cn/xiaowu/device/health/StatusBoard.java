package cn.xiaowu.device.health;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where a driver's thread writes how its device is, for any other thread to read. The time stays as long as the
/// state does. Whoever listens is told of every change, in order, by the thread that made it.
public final class StatusBoard {
    private final InstantSource clock;
    private final List<Consumer<DeviceStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceStatus current;

    /// Begins with [DeviceState#STARTING].
    public StatusBoard(InstantSource clock) {
        this.clock = clock;
        this.current = new DeviceStatus(DeviceState.STARTING, null, clock.instant());
    }

    /// How the device is.
    public DeviceStatus current() {
        return current;
    }

    /// Tells each change from now on. A listener must come back quickly, and must not write to the board.
    public void listen(Consumer<DeviceStatus> listener) {
        listeners.add(listener);
    }

    /// The device can be used.
    public void ready() {
        change(DeviceState.ONLINE, null);
    }

    /// The device is at work.
    public void busy() {
        change(DeviceState.BUSY, null);
    }

    /// The device can't be used; or, with a fault of state [DeviceState#ONLINE], it can and wants attention.
    ///
    /// @param fault why
    public void down(DeviceFault fault) {
        change(fault.state(), fault);
    }

    private synchronized void change(DeviceState state, @Nullable DeviceFault fault) {
        DeviceStatus before = current;
        if (before.state() == state && before.fault() == fault) {
            return;
        }
        DeviceStatus after = new DeviceStatus(state, fault, clock.instant());
        current = after;
        listeners.forEach(listener -> listener.accept(after));
    }
}
