package cn.xiaowu.device.sim.pty;

import java.time.Duration;

/// Lets bytes pass as fast as a line does, and no faster. Every wait is counted from when the line became busy, so that
/// waits that last a little too long do not add up. For one thread.
final class Pacer {
    private static final long BITS_PER_BYTE = 10;

    private final Pause pause;
    private long due = System.nanoTime();

    /// @param pause lets time pass
    Pacer(Pause pause) {
        this.pause = pause;
    }

    /// Bytes begin to pass, now.
    void begin() {
        due = Math.max(due, System.nanoTime());
    }

    /// Comes back when so many more bytes have passed.
    void pass(int bytes, int baud) {
        due += bytes * BITS_PER_BYTE * 1_000_000_000L / baud;
        long left = due - System.nanoTime();
        if (left > 0) {
            pause.pass(Duration.ofNanos(left));
        }
    }
}
