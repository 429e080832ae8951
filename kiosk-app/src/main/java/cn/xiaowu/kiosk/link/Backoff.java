package cn.xiaowu.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long each time, with jitter so that a thousand booths don't come back
/// in the same instant. Not for use by several threads.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// Between half and all of what is due.
    Duration pause() {
        Duration due = next;
        next = due.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : due.multipliedBy(2);
        return due.dividedBy(2).plusMillis(random.nextLong(due.toMillis() / 2 + 1));
    }

    /// It worked: begin with short waits again.
    void reset() {
        next = FIRST;
    }
}
