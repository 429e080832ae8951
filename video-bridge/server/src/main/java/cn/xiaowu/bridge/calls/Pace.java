package cn.xiaowu.bridge.calls;

import java.time.Duration;
import java.time.Instant;

/// Lets something be done at once after a pause, and then no more often than once in a while. Not for use by several
/// threads.
final class Pace {
    private final Duration pause;
    private Instant next = Instant.MIN;

    /// @param pause the least time between one time and the next
    Pace(Duration pause) {
        this.pause = pause;
    }

    /// Whether it is to be done now; it then counts as done.
    boolean isDue(Instant now) {
        // A clock that was set back must not stop it.
        boolean due = !now.isBefore(next) || now.plus(pause).isBefore(next);
        if (due) {
            next = now.plus(pause);
        }
        return due;
    }

    /// How long until it is due; not negative.
    Duration left(Instant now) {
        Duration left = now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
        return left.compareTo(pause) < 0 ? left : pause;
    }
}
