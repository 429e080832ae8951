package cn.xiaowu.journey;

import java.time.Duration;
import java.util.OptionalLong;

/// When packets come out at the far end of a line that bears only so much: one after the other, each as long after the
/// one before as its bits take, and not at all if too many wait already. Pure; times are nanoseconds of one clock.
final class Bottleneck {
    /// What access lines let wait, before they throw away what comes next.
    private static final long LONGEST_WAIT = Duration.ofMillis(500).toNanos();
    /// Of IPv4 and UDP.
    private static final int HEADERS = 28;

    private static final int BITS = 8;
    private static final double SECOND = 1e9;

    private long freeAt = Long.MIN_VALUE;

    /// When a packet comes out; nothing if it is lost.
    ///
    /// @param now when it comes in
    /// @param bytes its content
    /// @param bitsPerSecond what the line bears, headers included
    synchronized OptionalLong comesOut(long now, int bytes, int bitsPerSecond) {
        long begins = Math.max(now, freeAt);
        if (begins - now > LONGEST_WAIT) {
            return OptionalLong.empty();
        }
        freeAt = begins + Math.round((bytes + HEADERS) * BITS * SECOND / bitsPerSecond);
        return OptionalLong.of(freeAt);
    }
}
