package cn.xiaowu.device.scan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lets a code through once while it stays before the scanner: the same text again within the window is a
/// repeat, however often.
final class RepeatFilter {
    private final Duration window;
    private @Nullable String last;
    private Instant seen = Instant.MIN;

    /// @param window how long the same text is no news
    RepeatFilter(Duration window) {
        this.window = window;
    }

    /// Whether this text is news.
    boolean isNew(String text, Instant now) {
        boolean repeat = text.equals(last) && Duration.between(seen, now).compareTo(window) < 0;
        last = text;
        seen = now;
        return !repeat;
    }

    /// Forgets what was seen.
    void wipe() {
        last = null;
        seen = Instant.MIN;
    }
}
