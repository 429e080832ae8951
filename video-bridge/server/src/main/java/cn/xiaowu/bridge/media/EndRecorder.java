package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.recordings.ServerDelivery;
import cn.xiaowu.contract.recording.GapReason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a media server record what a page sends on one link: whenever something may be different it looks at what
/// there is, and brings what is recorded in line with it. For any thread, nothing waits: it has a queue of its
/// own, and whatever fails in it is no fault of the call.
final class EndRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(EndRecorder.class);
    private static final int MOST_WAITING = 100;
    /// Within it picture and sound both come.
    private static final Duration SETTLED = Duration.ofSeconds(1);
    /// A server that records has sent its first bytes by then.
    private static final Duration SILENT = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int MOST_FAILURES = 20;

    private final Route route;
    private final MediaEnd.Call call;
    private final LegPair legs;
    private final MediaCounts counts;
    private final SerialQueue queue = new SerialQueue("media-recorder", MOST_WAITING);
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    /// From here on the queue's only.
    private @Nullable Take take;

    private boolean resting;
    private boolean over;
    private int failures;

    EndRecorder(Route route, MediaEnd.Call call, LegPair legs, MediaCounts counts) {
        this.route = route;
        this.call = call;
        this.legs = legs;
        this.counts = counts;
    }

    /// Something may be different.
    void look() {
        if (call.recording().isPossible()) {
            perform(() -> look(false));
        }
    }

    /// Another endpoint serves. What is recorded of the old one ends before this is done.
    void lookThen(Runnable next) {
        if (!call.recording().isPossible()) {
            next.run();
        } else if (!queue.offer(() -> {
            guarded(() -> look(false));
            onceMoved(next);
        })) {
            next.run();
        }
    }

    /// An endpoint that goes ends what is recorded of it, so it has to stay until another is.
    private void onceMoved(Runnable next) {
        MediaLeg serving = legs.serving();
        boolean moved = take == null || serving == null || take.running().leg().equals(serving.id());
        if (moved || over) {
            next.run();
        } else {
            call.after(
                    SETTLED,
                    () -> perform(() -> {
                        guarded(() -> look(true));
                        next.run();
                    }));
        }
    }

    /// Nothing more is recorded here.
    ///
    /// @return done when the file is ended, or can't be
    CompletableFuture<Void> close() {
        if (!call.recording().isPossible() || !queue.offer(this::end)) {
            closed.complete(null);
        }
        return closed;
    }

    /// The server is gone.
    void lose() {
        perform(() -> {
            over = true;
            Take lost = take;
            take = null;
            if (lost != null) {
                lost.lose();
            }
            closed.complete(null);
        });
    }

    private void end() {
        try {
            over = true;
            stop(call.recording().isOnHold() ? GapReason.ON_HOLD : GapReason.LINK_REPLACED);
        } finally {
            closed.complete(null);
        }
    }

    private void perform(Runnable step) {
        if (!queue.offer(() -> guarded(step))) {
            LOG.debug("a recorder looks soon anyway");
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void look(boolean settled) {
        MediaLeg leg = call.recording().wants(route) ? legs.serving() : null;
        if (over || (resting && leg != null)) {
            return;
        }
        switch (TakePlan.next(take == null ? null : take.running(), there(leg), settled)) {
            case TakePlan.Stay() -> LOG.trace("nothing is different");
            case TakePlan.Wait() -> call.after(SETTLED, () -> perform(() -> look(true)));
            case TakePlan.End() -> stop(leg == null ? GapReason.ON_HOLD : null);
            case TakePlan.Begin(var _, var media) -> begin(Objects.requireNonNull(leg), media);
        }
    }

    private static TakePlan.There there(@Nullable MediaLeg leg) {
        if (leg == null) {
            return new TakePlan.There(null, Set.of(), Set.of());
        }
        Set<MediaType> negotiated = leg.recordable();
        Set<MediaType> flowing = EnumSet.noneOf(MediaType.class);
        negotiated.stream().filter(leg::isFlowing).forEach(flowing::add);
        return new TakePlan.There(leg.id(), negotiated, flowing);
    }

    /// The new file begins before the old one ends: nothing is missing between them.
    private void begin(MediaLeg leg, Set<MediaType> media) {
        Take old = take;
        take = null;
        Optional<ServerDelivery> delivery = Optional.empty();
        try {
            delivery = call.recording().open(route, media);
            take = delivery.map(file -> begun(leg, media, file)).orElse(null);
        } catch (RuntimeException e) {
            delivery.ifPresent(file -> file.end(GapReason.RECORDER_FAILED));
            failed(e);
        } finally {
            if (old != null) {
                old.stop(take == null ? GapReason.RECORDER_FAILED : GapReason.LINK_REPLACED);
            }
        }
        if (delivery.isEmpty()) {
            rest();
        }
    }

    private Take begun(MediaLeg leg, Set<MediaType> media, ServerDelivery file) {
        Runnable broke = () -> perform(() -> broke(file));
        Take begun =
                Take.begin(call.pipeline(), leg, media, file, call.recording().base(), broke);
        file.whenOver(broke);
        call.after(SILENT, () -> {
            if (!file.hasBegun()) {
                broke.run();
            }
        });
        return begun;
    }

    /// A file that nobody has ended is over, or can't come.
    private void broke(ServerDelivery file) {
        Take broken = take;
        if (broken != null && broken.delivery() == file) {
            take = null;
            broken.stop(GapReason.RECORDER_FAILED);
            failed(null);
        }
    }

    private void stop(@Nullable GapReason why) {
        Take ended = take;
        take = null;
        if (ended != null) {
            ended.stop(why);
        }
    }

    private void failed(@Nullable RuntimeException why) {
        counts.recorderFailed();
        if (failures++ == 0) {
            String words = why == null ? "it broke off" : Failure.of(why);
            LOG.warn("a media server does not record what it was asked for: {}", words);
        }
        rest();
    }

    /// The booth's recording goes on; it is tried again, not for ever.
    private void rest() {
        resting = true;
        if (failures < MOST_FAILURES) {
            call.after(
                    RETRY,
                    () -> perform(() -> {
                        resting = false;
                        look(true);
                    }));
        }
    }
}
