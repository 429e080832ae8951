package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.call.Signal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kurento.client.IceCandidate;
import org.kurento.client.MediaFlowState;
import org.kurento.client.MediaPipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The media server's end of one link. A page that offers again, because it was loaded anew or goes through another
/// network, gets another leg beside the one that serves: that goes on until the other carries the page's media, and is
/// released then. A leg that never connects is released instead.
final class MediaEnd implements MediaLeg.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(MediaEnd.class);
    private static final int MOST_WAITING = 200;
    /// A page that sends nothing for now, such as one without camera and microphone, is not waited for longer.
    private static final Duration SILENT = Duration.ofSeconds(2);
    /// Browsers give up sooner.
    private static final Duration HOPELESS = Duration.ofSeconds(30);

    /// What an end has to do with its call.
    interface Call {
        /// Waits for it.
        MediaPipeline pipeline();

        /// Lets media flow to and from the end's legs, as they are now.
        void wire(MediaEnd end);

        void say(Route route, Signal signal);

        void failed(RuntimeException why);

        void after(Duration delay, Runnable step);

        /// Of whom is to be recorded.
        CallRecording recording();
    }

    private final Route route;
    private final Call call;
    private final MediaCounts counts;
    private final SerialQueue queue;
    /// Changed by the queue only.
    private final LegPair legs = new LegPair();
    private final EndRecorder recorder;

    private volatile boolean asking;

    MediaEnd(Route route, Call call, MediaCounts counts) {
        this.route = route;
        this.call = call;
        this.counts = counts;
        this.queue = new SerialQueue("media-link", MOST_WAITING);
        this.recorder = new EndRecorder(route, call, legs, counts);
    }

    Route route() {
        return route;
    }

    LegPair legs() {
        return legs;
    }

    /// Has the server record what the page sends here.
    EndRecorder recorder() {
        return recorder;
    }

    /// Whether it waits for an answer of the server.
    boolean isAsking() {
        return asking;
    }

    /// Makes the first leg, before the page has made its offer.
    void open() {
        perform(this::fresh);
    }

    /// Takes a signal of the page.
    void take(Signal signal) {
        switch (signal) {
            case Signal.Description description -> perform(() -> describe(description));
            case Signal.Candidate candidate -> perform(() -> addCandidate(candidate));
            case Signal.Unknown() -> LOG.debug("a page says something newer");
        }
    }

    /// Nobody uses the link any more. What is recorded of it ends first, or its file would be cut short.
    void close() {
        var _ = recorder.close()
                .thenRun(() -> perform(() -> {
                    release(legs.giveUpComing());
                    release(legs.giveUpServing());
                }));
    }

    private void perform(Runnable step) {
        boolean room = queue.offer(() -> {
            asking = true;
            try {
                step.run();
            } catch (RuntimeException e) {
                // Whatever it is that failed, the call has to go on elsewhere.
                call.failed(e);
            } finally {
                asking = false;
            }
        });
        if (!room) {
            counts.dropped();
        }
    }

    private void describe(Signal.Description description) {
        if (!description.kind().equals("offer")) {
            LOG.debug("a media server makes no offers: the page's {} is ignored", description.kind());
            return;
        }
        MediaLeg served = legs.serving();
        MediaLeg leg = served == null || served.isNegotiated() ? fresh() : served;
        leg.answer(description.sdp()).ifPresentOrElse(answer -> answered(leg, answer), () -> refused(leg));
    }

    private void answered(MediaLeg leg, String answer) {
        call.say(route, new Signal.Description("answer", answer));
        leg.gather();
        if (leg == legs.coming()) {
            call.after(HOPELESS, () -> perform(() -> judge(leg)));
        }
    }

    private void refused(MediaLeg leg) {
        if (leg == legs.coming()) {
            release(legs.giveUpComing());
        }
    }

    private MediaLeg fresh() {
        release(legs.giveUpComing());
        MediaLeg made = MediaLeg.make(call.pipeline(), this, counts);
        legs.add(made);
        call.wire(this);
        return made;
    }

    private void addCandidate(Signal.Candidate said) {
        MediaLeg leg = legs.meantBy(said);
        if (leg != null) {
            leg.add(said);
        }
    }

    @Override
    public void found(MediaLeg leg, IceCandidate found) {
        if (leg == legs.newest()) {
            call.say(
                    route,
                    new Signal.Candidate(found.getCandidate(), found.getSdpMid(), found.getSdpMLineIndex(), null));
        }
    }

    /// One that feeds a page has been fed itself since it was made.
    @Override
    public void connected(MediaLeg leg) {
        if (leg == legs.coming() && route.source() != null) {
            perform(() -> takeOver(leg));
        } else if (leg == legs.coming()) {
            call.after(SILENT, () -> perform(() -> takeOver(leg)));
        }
    }

    @Override
    public void flows(MediaLeg leg, MediaFlowState state) {
        recorder.look();
        if (state == MediaFlowState.FLOWING) {
            if (leg == legs.coming()) {
                perform(() -> takeOver(leg));
            }
        } else if (leg == legs.serving() && route.source() == null) {
            counts.stalled();
        }
    }

    private void judge(MediaLeg leg) {
        if (leg != legs.coming()) {
            return;
        }
        if (leg.isConnected()) {
            takeOver(leg);
        } else {
            release(legs.giveUpComing());
        }
    }

    private void takeOver(MediaLeg leg) {
        if (leg == legs.coming()) {
            MediaLeg old = legs.takeOver();
            call.wire(this);
            recorder.lookThen(() -> perform(() -> release(old)));
        }
    }

    private static void release(@Nullable MediaLeg leg) {
        if (leg != null) {
            leg.release();
        }
    }
}
