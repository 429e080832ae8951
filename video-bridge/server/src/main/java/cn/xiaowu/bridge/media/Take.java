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

    private final RecorderEndpoint recorder;
    private final ServerDelivery delivery;
    private final TakePlan.Running running;

    private Take(RecorderEndpoint recorder, ServerDelivery delivery, TakePlan.Running running) {
        this.recorder = recorder;
        this.delivery = delivery;
        this.running = running;
    }

    /// Begins one. What was begun of it is taken back if it fails.
    ///
    /// @param base the bridge's address as media servers reach it
    /// @param failed told by the client's threads when the server reports an error
    /// @throws RuntimeException if the server does not want to
    static Take begin(
            MediaPipeline pipeline,
            MediaLeg leg,
            Set<MediaType> media,
            ServerDelivery delivery,
            URI base,
            Runnable failed) {
        RecorderEndpoint made = new RecorderEndpoint.Builder(
                        pipeline, delivery.address(base).toString())
                .withMediaProfile(profile(media))
                .build();
        var take = new Take(made, delivery, new TakePlan.Running(leg.id(), media));
        try {
            made.addErrorListener(_ -> failed.run());
            media.forEach(type -> leg.feed(made, type));
            made.record();
            return take;
        } catch (RuntimeException e) {
            take.release();
            throw e;
        }
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

    ServerDelivery delivery() {
        return delivery;
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
