package cn.xiaowu.device.io;

import java.time.Instant;

/// When a lamp is lit. Lamps of the same pattern blink together: it depends on the time alone.
enum BlinkPattern {
    /// Always dark.
    OFF(0, 1000),
    /// Always lit.
    STEADY(1000, 0),
    /// Once a second. Light that flashes faster than three times a second can bring on a seizure.
    BLINKING(500, 500);

    private final long litMillis;
    private final long darkMillis;

    BlinkPattern(long litMillis, long darkMillis) {
        this.litMillis = litMillis;
        this.darkMillis = darkMillis;
    }

    /// Whether it is lit.
    boolean isLit(Instant now) {
        return Math.floorMod(now.toEpochMilli(), litMillis + darkMillis) < litMillis;
    }
}
