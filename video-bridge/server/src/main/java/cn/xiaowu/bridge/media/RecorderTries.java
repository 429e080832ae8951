package cn.xiaowu.bridge.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often a recorder failed, and whether it is tried again. For the thread of its queue only.
final class RecorderTries {
    /// When it is tried again.
    static final Duration RETRY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RecorderTries.class);
    private static final int MOST = 20;

    private final MediaCounts counts;
    private int failures;
    private boolean resting;

    RecorderTries(MediaCounts counts) {
        this.counts = counts;
    }

    /// It failed. The log has it once, however often it fails.
    ///
    /// @param why none if its file broke off
    void failed(@Nullable RuntimeException why) {
        counts.recorderFailed();
        failures++;
        if (failures == 1) {
            String words = why == null ? "a file broke off" : Failure.of(why);
            LOG.warn("a media server does not record what it was asked for: {}", words);
        }
    }

    /// Does nothing for a while.
    ///
    /// @return whether it is to be tried again
    boolean rest() {
        resting = true;
        return failures < MOST;
    }

    /// The while is over.
    void wake() {
        resting = false;
    }

    boolean isResting() {
        return resting;
    }
}
