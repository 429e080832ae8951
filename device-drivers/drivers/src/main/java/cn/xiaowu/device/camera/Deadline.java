package cn.xiaowu.device.camera;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The end of the time that a frame may take.
///
/// @param clock nanoseconds from anywhere, as [System#nanoTime()] tells them
/// @param end when it is over, by that clock
record Deadline(LongSupplier clock, long end) {

    /// So long from now.
    static Deadline in(Duration budget, LongSupplier clock) {
        return new Deadline(clock, clock.getAsLong() + budget.toNanos());
    }

    boolean isOver() {
        return clock.getAsLong() - end >= 0;
    }
}
