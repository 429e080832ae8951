package cn.xiaowu.bridge.sockets;

import java.time.Duration;
import java.time.Instant;

/// Counts messages in windows of time, so that one far end can't keep the bridge busy. Not for use by
/// several threads.
final class Flood {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int MOST_IN_WINDOW = 1_000;

    private Instant windowEnd = Instant.MIN;
    private int count;

    /// Whether one more at this time is too many.
    boolean isTooMuch(Instant now) {
        if (now.isAfter(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            count = 0;
        }
        count++;
        return count > MOST_IN_WINDOW;
    }
}
