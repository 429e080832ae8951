package cn.xiaowu.kiosk.recording;

import cn.xiaowu.kiosk.journal.JournalException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what there is to do about recordings, one thing after the other. A journal that fails is logged, and ends
/// nothing
/// else. For use by any thread.
final class RecorderThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecorderThread.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recorder").factory());

    /// Soon; nothing once it is closed.
    void later(Runnable work) {
        try {
            thread.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            stopping();
        }
    }

    /// After so long; nothing once it is closed.
    void after(Duration pause, Runnable work) {
        try {
            var _ = thread.schedule(guarded(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            stopping();
        }
    }

    /// Again and again, with so long between two times.
    void every(Duration pause, Runnable work) {
        var _ = thread.scheduleWithFixedDelay(guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits for the answer.
    ///
    /// @param stopped the answer once it is closed
    <T> T ask(Supplier<T> work, T stopped) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (RejectedExecutionException e) {
            stopping();
            return stopped;
        }
    }

    private static void stopping() {
        LOG.debug("the program is stopping");
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (JournalException e) {
                LOG.error("the journal of recordings failed: {}", e.getMessage(), e);
            }
        };
    }

    /// Ends it; what has not begun is not done.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
