package cn.xiaowu.device.io;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Believes a new level only after it has stayed for a while. Libraries' own debouncing is left out on purpose: one is
/// unreliable, the other has none, and neither can be tested.
final class Debouncer {
    private final Duration settle;
    private @Nullable Boolean believed;
    private boolean known;
    private boolean candidate;
    private @Nullable Instant since;

    /// @param settle how long a level must stay
    Debouncer(Duration settle) {
        this.settle = settle;
    }

    /// The level was looked at.
    ///
    /// @return whether what is believed has changed
    boolean sample(boolean level, Instant now) {
        Instant began = since;
        // A clock that was set back begins anew, too: nothing would settle for as long as it was set back.
        if (began == null || level != candidate || now.isBefore(began)) {
            candidate = level;
            since = now;
            began = now;
        }
        if (now.isBefore(began.plus(settle))) {
            return false;
        }
        known = true;
        boolean changed = !Boolean.valueOf(level).equals(believed);
        believed = level;
        return changed;
    }

    /// Whether a level is about to be believed, so that it should be looked at again soon.
    boolean isSettling() {
        return since != null && (!known || !Boolean.valueOf(candidate).equals(believed));
    }

    /// The line can't be looked at: what it is now, nobody knows. What was believed last is kept, so that a change
    /// meanwhile is noticed.
    void interrupt() {
        since = null;
        known = false;
    }

    /// What is believed; empty before anything settled, and after an interruption.
    Optional<Boolean> believed() {
        return known ? Optional.ofNullable(believed) : Optional.empty();
    }
}
