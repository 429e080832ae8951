package cn.xiaowu.device;

import cn.xiaowu.device.health.DeviceStatus;
import java.time.Duration;
import java.util.function.Consumer;

/// The one shape that all devices of a booth have: told once what it is, told whenever it changes how it is, and used
/// by one owner at a time: what reads, prints or switches asks for the owner's [Lease]. Every method may be called by
/// any thread.
public interface Device extends AutoCloseable {
    /// What it is. What can only be known from the device itself is missing until it was asked.
    DeviceInfo info();

    /// How it is now.
    DeviceStatus status();

    /// Tells each change of its status from now on, on the device's own thread; a listener must come back quickly.
    void onStatus(Consumer<DeviceStatus> listener);

    /// Asks for the device, to be the only one who uses it.
    ///
    /// @param owner who asks, in words for whoever has to wait, such as `session`
    /// @param term how long at most, unless renewed
    /// @return the lease, or who has it
    LeaseAnswer lease(String owner, Duration term);

    /// Gives the device up for good.
    @Override
    void close();
}
