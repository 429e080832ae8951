package cn.xiaowu.device.serial;

import java.time.Duration;
import java.util.List;

/// How long to wait before a line is tried again: soon at first, then every five seconds, for ever.
final class BackOff {
    private static final List<Duration> STEPS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private int failures;

    /// The wait after one more failure.
    Duration next() {
        Duration wait = STEPS.get(Math.min(failures, STEPS.size() - 1));
        failures++;
        return wait;
    }

    /// The line works: the next failure is the first.
    void reset() {
        failures = 0;
    }
}
