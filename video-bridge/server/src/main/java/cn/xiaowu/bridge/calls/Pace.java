package cn.xiaowu.bridge.calls;

import java.time.Duration;
import java.time.Instant;

/// Lets something be done at once after a pause, and then no more often than once in a while. Not for use by several
/// threads.
final class Pace {
    /// What takes long is done more seldom, so that it leaves all but this part of the time to others.
    private static final int PART = 50;

    private final Duration pause;
    private final Duration longest;
    private Instant next = Instant.MIN;

    /// @param pause the least time between one time and the next
    Pace(Duration pause) {
        this(pause, pause);
    }

    /// @param longest the most time between one time and the next, however long it takes
    Pace(Duration pause, Duration longest) {
        this.pause = pause;
        this.longest = longest;
    }

    /// Whether it is to be done now; it then counts as done.
    boolean isDue(Instant now) {
        // A clock that was set back must not stop it.
        boolean due = !now.isBefore(next) || now.plus(longest).isBefore(next);
        if (due) {
            next = now.plus(pause);
        }
        return due;
    }

    /// It has been done.
    ///
    /// @param began when it was due
    void took(Instant began, Duration time) {
        Duration wanted = time.multipliedBy(PART);
        Instant soonest = began.plus(wanted.compareTo(longest) < 0 ? wanted : longest);
        next = soonest.isAfter(next) ? soonest : next;
    }

    /// How long until it is due; not negative.
    Duration left(Instant now) {
        Duration left = now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
        return left.compareTo(longest) < 0 ? left : longest;
    }
}
