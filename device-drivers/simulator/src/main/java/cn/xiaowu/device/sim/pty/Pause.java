package cn.xiaowu.device.sim.pty;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets time pass, as devices and lines do. Tests let none pass.
@FunctionalInterface
public interface Pause {
    /// Real time.
    Pause REAL = Pause::park;

    /// Comes back after that time.
    void pass(Duration time);

    private static void park(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
