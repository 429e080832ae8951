package cn.xiaowu.bridge.recordings;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals what lost booths left, sets the period of new recordings and destroys those whose period is over: every hour,
/// on
/// a thread of its own.
public final class CustodyJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CustodyJob.class);
    private static final Duration RHYTHM = Duration.ofHours(1);

    private final Recordings recordings;
    private final RecordingSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recordings-custody").factory());

    /// @param settings how long recordings are kept and booths waited for
    public CustodyJob(Recordings recordings, RecordingSettings settings) {
        this.recordings = recordings;
        this.settings = settings;
    }

    /// Begins, at once.
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::run, 0, RHYTHM.toSeconds(), TimeUnit.SECONDS);
    }

    /// What fails now is tried again in an hour.
    private void run() {
        try {
            int lost = recordings.sealLost(settings.lostAfter());
            Duration retention = settings.retention();
            int retained = retention == null ? 0 : recordings.custody().retain(retention);
            int destroyed = retention == null ? 0 : recordings.custody().destroyDue(CustodyAct.BRIDGE);
            if (lost + retained + destroyed > 0) {
                LOG.info(
                        "recordings: {} of lost booths were sealed, {} got their period, {} were destroyed",
                        lost,
                        retained,
                        destroyed);
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
