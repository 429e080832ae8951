package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.recordings.ServerDelivery;
import cn.xiaowu.contract.recording.GapReason;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a media server record what a page sends on one link: whenever something may be different it looks at what
/// there is, and brings what is recorded in line with it. For any thread, nothing waits: it has a queue of its own,
/// and whatever fails in it is no fault of the call.
final class EndRecorder implements Take.Watch {
    private static final Logger LOG = LoggerFactory.getLogger(EndRecorder.class);
    private static final int MOST_WAITING = 100;
    /// Within it picture and sound both come.
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final Route route;
    private final MediaEnd.Call call;
    private final LegPair legs;
    private final RecorderTries tries;
    private final SerialQueue queue = new SerialQueue("media-recorder", MOST_WAITING);
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    /// These two are the queue's only.
    private @Nullable Take take;

    private boolean over;

    EndRecorder(Route route, MediaEnd.Call call, LegPair legs, MediaCounts counts) {
        this.route = route;
        this.call = call;
        this.legs = legs;
        this.tries = new RecorderTries(counts);
    }

    /// Only what a page sends is recorded.
    private boolean isPossible() {
        return route.source() == null && call.recording().isPossible();
    }

    /// Something may be different.
    void look() {
        if (isPossible()) {
            perform(() -> look(false));
        }
    }

    /// Another endpoint serves. What is recorded of the old one ends before this is done.
    void lookThen(Runnable next) {
        if (!isPossible() || !queue.offer(() -> lookThenNow(next))) {
            next.run();
        }
    }

    /// An endpoint that goes leaves its recorder without media, so it stays until another is recorded.
    private void lookThenNow(Runnable next) {
        guarded(() -> look(false));
        MediaLeg serving = legs.serving();
        if (over || take == null || serving == null || take.isOf(serving)) {
            next.run();
        } else {
            later(SETTLED, () -> {
                guarded(() -> look(true));
                next.run();
            });
        }
    }

    /// Nothing more is recorded here.
    ///
    /// @return done when the file is ended, or can't be
    CompletableFuture<Void> close() {
        if (!isPossible() || !queue.offer(this::closeNow)) {
            closed.complete(null);
        }
        return closed;
    }

    private void closeNow() {
        try {
            over = true;
            stop(call.recording().isOnHold() ? GapReason.ON_HOLD : GapReason.LINK_REPLACED);
        } finally {
            closed.complete(null);
        }
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

    @Override
    public URI base() {
        return call.recording().base();
    }

    @Override
    public void broken(Take which) {
        perform(() -> broke(which));
    }

    @Override
    public void later(Duration delay, Runnable step) {
        call.after(delay, () -> perform(step));
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
        if (over || (tries.isResting() && leg != null)) {
            return;
        }
        TakePlan.There there = leg == null ? TakePlan.There.NOTHING : leg.there();
        switch (TakePlan.next(take == null ? null : take.running(), there, settled)) {
            case TakePlan.Stay() -> LOG.trace("nothing is different");
            case TakePlan.Wait() -> later(SETTLED, () -> look(true));
            case TakePlan.End() -> stop(leg == null ? GapReason.ON_HOLD : null);
            case TakePlan.Begin(var _, var media) -> begin(Objects.requireNonNull(leg), media);
        }
    }

    /// The new file begins before the old one ends: nothing is missing between them.
    private void begin(MediaLeg leg, Set<MediaType> media) {
        Take old = take;
        take = null;
        try {
            Optional<ServerDelivery> file = call.recording().open(route, media);
            if (file.isEmpty()) {
                rest();
            } else {
                take = Take.begin(call.pipeline(), leg, media, file.get(), this);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
        if (old != null) {
            old.stop(take == null ? GapReason.RECORDER_FAILED : GapReason.LINK_REPLACED);
        }
    }

    /// A file that nobody has ended is over, or does not come.
    private void broke(Take which) {
        if (take == which) {
            stop(GapReason.RECORDER_FAILED);
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
        tries.failed(why);
        rest();
    }

    /// The booth's recording goes on; this one is tried again, not for ever.
    private void rest() {
        if (tries.rest()) {
            later(RecorderTries.RETRY, () -> {
                tries.wake();
                look(true);
            });
        }
    }
}
