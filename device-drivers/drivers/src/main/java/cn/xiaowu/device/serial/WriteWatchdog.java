package cn.xiaowu.device.serial;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Gives up a line whose far end takes no bytes: on Linux a write has no timeout, but closing the port from another
/// thread ends it.
final class WriteWatchdog implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private final Duration limit;
    private final Runnable bite;
    private volatile boolean bitten;

    /// @param name names the thread
    /// @param limit how long a write may take
    /// @param bite closes the port
    WriteWatchdog(String name, Duration limit, Runnable bite) {
        this.limit = limit;
        this.bite = bite;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("write-watchdog-" + name).factory());
    }

    /// Watches until the returned watch is closed.
    Watch watch() {
        try {
            Future<?> pending = timer.schedule(this::biteNow, limit.toMillis(), TimeUnit.MILLISECONDS);
            return () -> pending.cancel(false);
        } catch (RejectedExecutionException e) {
            // The line was closed by another thread: the write fails at once and needs no watch.
            return () -> {};
        }
    }

    /// Whether it ever had to give up the line.
    boolean hasBitten() {
        return bitten;
    }

    private void biteNow() {
        bitten = true;
        bite.run();
    }

    @Override
    public void close() {
        timer.shutdown();
    }

    /// One write under watch.
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
