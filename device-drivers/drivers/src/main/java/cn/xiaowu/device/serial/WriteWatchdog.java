package cn.xiaowu.device.serial;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Gives up a line whose far end takes no bytes: on Linux a write has no timeout, but closing the port from another
/// thread ends it.
///
/// It looks at the clock once a limit, not at every write: a reader is written to several times a second for years,
/// and almost every write is over at once.
final class WriteWatchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;
    private final Duration limit;
    private final Runnable bite;
    private volatile boolean bitten;
    private boolean looking;
    private @Nullable Long writingSince;

    /// @param name names the thread
    /// @param limit how long a write may take
    /// @param bite closes the port
    WriteWatchdog(String name, Duration limit, Runnable bite) {
        this.limit = limit;
        this.bite = bite;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("write-watchdog-" + name).factory());
        // Otherwise the thread would outlive a closed line until its next look.
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Watches until the returned watch is closed. One write at a time.
    synchronized Watch watch() {
        writingSince = System.nanoTime();
        if (!looking) {
            looking = lookIn(limit.toNanos());
        }
        return this::written;
    }

    /// Whether it ever had to give up the line.
    boolean hasBitten() {
        return bitten;
    }

    private synchronized void written() {
        writingSince = null;
    }

    private boolean lookIn(long nanos) {
        try {
            Future<?> _ = timer.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            // The line was closed by another thread: the write fails at once and needs no watch.
            return false;
        }
    }

    private void look() {
        if (isOverdue()) {
            bitten = true;
            bite.run();
        }
    }

    private synchronized boolean isOverdue() {
        Long since = writingSince;
        looking = false;
        if (since == null) {
            return false;
        }
        long left = limit.toNanos() - (System.nanoTime() - since);
        if (left > 0) {
            looking = lookIn(left);
        }
        return left <= 0;
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
