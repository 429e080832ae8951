package cn.xiaowu.device.io;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Switches not sooner than a while after it last did: the transformer of a privacy film draws a rush of current each
/// time. What is wanted meanwhile is remembered; only the last wish counts.
final class SlowSwitch {
    private final Duration between;
    private boolean wanted;
    private boolean on;
    private @Nullable Instant switchedAt;

    /// @param between the shortest time from one switching to the next
    /// @param on what it is at first
    SlowSwitch(Duration between, boolean on) {
        this.between = between;
        this.wanted = on;
        this.on = on;
    }

    /// What it shall be.
    void want(boolean state) {
        wanted = state;
    }

    /// What it may be now.
    boolean at(Instant now) {
        Instant last = switchedAt;
        if (wanted != on && (last == null || !now.isBefore(last.plus(between)))) {
            on = wanted;
            switchedAt = now;
        }
        return on;
    }

    /// It was switched by the board itself, or when the board was taken: that counts as switching, too.
    void switched(boolean state, Instant now) {
        on = state;
        switchedAt = now;
    }
}
