package cn.xiaowu.device.idcard;

import java.time.Duration;
import java.time.Instant;

/// How often a card was tried, and until when it may be.
///
/// @param number which attempt, from 1
/// @param end when the card counts as unreadable, however many attempts are left
record Attempt(int number, Instant end) {
    /// How long a citizen waits for a card at most.
    static final Duration LIMIT = Duration.ofSeconds(6);

    private static final int MOST = 3;

    /// The first, begun now.
    static Attempt first(Instant now) {
        return new Attempt(1, now.plus(LIMIT));
    }

    /// Whether the card may be tried once more.
    boolean mayBeRepeated(Instant now) {
        return number < MOST && now.isBefore(end);
    }

    Attempt next() {
        return new Attempt(number + 1, end);
    }
}
