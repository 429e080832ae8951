package cn.xiaowu.device.bench.line;

import cn.xiaowu.device.sim.pty.Pause;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Comes back on the microsecond, at the price of a busy core: a thread that sleeps is woken up to half a millisecond
/// late, and a line made of such waits is slower than the one it stands for. Never comes back early.
final class ExactPause implements Pause {
    private static final Duration WOKEN_LATE = Duration.ofMillis(1);

    @Override
    public void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long asleep = left(end) - WOKEN_LATE.toNanos(); asleep > 0; asleep = left(end) - WOKEN_LATE.toNanos()) {
            LockSupport.parkNanos(asleep);
        }
        while (left(end) > 0) {
            Thread.onSpinWait();
        }
    }

    private static long left(long end) {
        return end - System.nanoTime();
    }
}
