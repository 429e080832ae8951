package cn.xiaowu.device.serial;

import java.time.Duration;
import java.util.List;

/// How long to wait before a line is tried again: soon at first, then every two seconds, for ever. A device that is
/// plugged in again is in service within five seconds, so the pauses don't grow any longer.
final class BackOff {
    private static final List<Duration> USUAL =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final List<Duration> steps;
    private int failures;

    BackOff() {
        this(USUAL);
    }

    /// @param steps the waits; the last one stays
    BackOff(List<Duration> steps) {
        this.steps = List.copyOf(steps);
    }

    /// The wait after one more failure.
    Duration next() {
        Duration wait = steps.get(Math.min(failures, steps.size() - 1));
        failures++;
        return wait;
    }

    /// The line works: the next failure is the first.
    void reset() {
        failures = 0;
    }
}
