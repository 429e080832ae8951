package cn.xiaowu.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long each time, with jitter so that a thousand booths don't come back
/// in the same instant. Not for use by several threads.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    /// Few booths are in a call at a time, and each second of it counts.
    private static final Duration LONGEST_IN_A_CALL = Duration.ofSeconds(2);

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// Between half and all of what is due.
    ///
    /// @param inCall whether somebody is cut off from a clerk
    Duration pause(boolean inCall) {
        Duration longest = inCall ? LONGEST_IN_A_CALL : LONGEST;
        Duration due = shorter(next, longest);
        next = shorter(due.multipliedBy(2), longest);
        return due.dividedBy(2).plusMillis(random.nextLong(due.toMillis() / 2 + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// It worked: begin with short waits again.
    void reset() {
        next = FIRST;
    }
}
