package cn.xiaowu.device.io;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps somebody present for a while after the sensor last saw them: a passive infrared sensor sees movement, not
/// people. Even so, presence is a hint. Never lock or wipe because of it alone.
final class PresenceHold {
    private final Duration hold;
    private @Nullable Instant lastSeen;

    /// @param hold how long somebody counts as present after being seen
    PresenceHold(Duration hold) {
        this.hold = hold;
    }

    /// The sensor was looked at.
    ///
    /// @return whether somebody counts as present
    boolean sample(boolean seen, Instant now) {
        if (seen) {
            lastSeen = now;
        }
        Instant last = lastSeen;
        return seen || (last != null && now.isBefore(last.plus(hold)));
    }
}
