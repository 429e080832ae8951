package cn.xiaowu.bridge.recordings;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets the period of new recordings and destroys those whose period is over, every hour, on a thread of its own.
public final class CustodyJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CustodyJob.class);
    private static final Duration RHYTHM = Duration.ofHours(1);

    private final Custody custody;
    private final Duration retention;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recordings-custody").factory());

    /// @param retention how long recordings are kept
    public CustodyJob(Custody custody, Duration retention) {
        this.custody = custody;
        this.retention = retention;
    }

    /// Begins, at once.
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::run, 0, RHYTHM.toSeconds(), TimeUnit.SECONDS);
    }

    /// What fails now is tried again in an hour.
    private void run() {
        try {
            int retained = custody.retain(retention);
            int destroyed = custody.destroyDue(CustodyAct.BRIDGE);
            if (retained + destroyed > 0) {
                LOG.info("recordings: {} got their period, {} were destroyed", retained, destroyed);
            }
        } catch (RuntimeException e) {
            LOG.error("recordings were not looked after", e);
        }
    }

    /// Stops; a destruction that was begun is finished by the next run.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
