package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.recordings.ServerDelivery;
import cn.xiaowu.contract.recording.GapReason;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaProfileSpecType;
import org.kurento.client.MediaType;
import org.kurento.client.RecorderEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file that a media server records, and delivers while it does. Asks the server and waits for it: for the
/// thread of its recorder's queue only.
final class Take {
    private static final Logger LOG = LoggerFactory.getLogger(Take.class);
    /// The server has waited for its file's end itself: what is still under way is in the bridge's own hands.
    private static final Duration LAST_BYTES = Duration.ofSeconds(5);

    /// A server that records has sent its first bytes by then.
    private static final Duration SILENT = Duration.ofSeconds(15);
    /// One that records well sends something all the time.
    private static final Duration DOUBT = Duration.ofSeconds(2);

    private final RecorderEndpoint recorder;
    private final ServerDelivery delivery;
    private final TakePlan.Running running;

    private Take(RecorderEndpoint recorder, ServerDelivery delivery, TakePlan.Running running) {
        this.recorder = recorder;
        this.delivery = delivery;
        this.running = running;
    }

    /// Who looks after a file while it is recorded.
    interface Watch {
        /// The bridge's address as media servers reach it.
        URI base();

        /// Nobody has ended the file, and it is over or does not come. For any thread; again is harmless.
        void broken(Take which);

        void later(Duration delay, Runnable step);
    }

    /// Begins one. What was begun of it is taken back if it fails.
    ///
    /// @throws RuntimeException if the server does not want to
    static Take begin(
            MediaPipeline pipeline, MediaLeg leg, Set<MediaType> media, ServerDelivery delivery, Watch watch) {
        try {
            String address = delivery.address(watch.base()).toString();
            RecorderEndpoint made = new RecorderEndpoint.Builder(pipeline, address)
                    .withMediaProfile(profile(media))
                    .build();
            var take = new Take(made, delivery, new TakePlan.Running(leg.id(), media));
            take.record(leg, media, watch);
            return take;
        } catch (RuntimeException e) {
            delivery.end(GapReason.RECORDER_FAILED);
            throw e;
        }
    }

    private void record(MediaLeg leg, Set<MediaType> media, Watch watch) {
        try {
            recorder.addErrorListener(_ -> doubt(DOUBT, watch));
            media.forEach(type -> leg.feed(recorder, type));
            recorder.record();
        } catch (RuntimeException e) {
            release();
            throw e;
        }
        delivery.whenOver(() -> watch.broken(this));
        doubt(SILENT, watch);
    }

    /// A server reports warnings as it does errors: a file of which more comes goes on.
    private void doubt(Duration patience, Watch watch) {
        long had = delivery.received();
        watch.later(patience, () -> {
            if (delivery.received() == had) {
                watch.broken(this);
            }
        });
    }

    /// A profile with more than comes would have the muxer wait for it for ever.
    static MediaProfileSpecType profile(Set<MediaType> media) {
        if (media.size() > 1) {
            return MediaProfileSpecType.WEBM;
        }
        return media.contains(MediaType.VIDEO)
                ? MediaProfileSpecType.WEBM_VIDEO_ONLY
                : MediaProfileSpecType.WEBM_AUDIO_ONLY;
    }

    boolean isOf(MediaLeg leg) {
        return running.leg().equals(leg.id());
    }

    TakePlan.Running running() {
        return running;
    }

    /// Has the server end the file, and waits for the last of it.
    ///
    /// @param why it ends before the call does; none if it was to end
    void stop(@Nullable GapReason why) {
        try {
            recorder.stopAndWait();
            if (delivery.received() > 0 && !delivery.awaitOver(LAST_BYTES)) {
                LOG.warn("a media server has stopped a recorder and does not end its file");
            }
        } catch (RuntimeException e) {
            LOG.debug("a recorder could not be stopped: {}", Failure.of(e));
        } finally {
            delivery.end(why);
            release();
        }
    }

    /// The server is gone, and with it the recorder.
    void lose() {
        delivery.end(GapReason.MEDIA_SERVER_LOST);
    }

    private void release() {
        try {
            recorder.release();
        } catch (RuntimeException e) {
            // It goes with its pipeline.
            LOG.debug("a recorder could not be released: {}", Failure.of(e));
        }
    }
}
