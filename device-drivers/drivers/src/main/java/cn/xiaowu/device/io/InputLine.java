package cn.xiaowu.device.io;

import java.time.Duration;

/// Which line watches a signal, and how long it must last to count.
///
/// @param channel number of the line, from 0
/// @param activeHigh whether the line is high while the signal is active
/// @param debounce how long a new level must stay before it is believed, up to 2 s
/// @param hold how long the signal counts as active after it went away; zero for all but presence, 5 to 30 s for it
public record InputLine(int channel, boolean activeHigh, Duration debounce, Duration hold) {
    private static final Duration LONGEST_DEBOUNCE = Duration.ofSeconds(2);

    /// @throws IllegalArgumentException if no board has such a line, or the debounce time is out of range
    public InputLine {
        SignalMap.checkChannel(channel);
        if (debounce.isNegative() || debounce.compareTo(LONGEST_DEBOUNCE) > 0) {
            throw new IllegalArgumentException("a debounce time is 0 to 2 s, not " + debounce);
        }
    }

    /// A signal that is not held.
    public InputLine(int channel, boolean activeHigh, Duration debounce) {
        this(channel, activeHigh, debounce, Duration.ZERO);
    }

    /// Whether the signal is active at that level of the line.
    boolean active(boolean high) {
        return high == activeHigh;
    }
}
