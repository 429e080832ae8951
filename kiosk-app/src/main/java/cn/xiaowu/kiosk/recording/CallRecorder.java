package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.kiosk.journal.JournalException;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what the page records of a call. Its thread owns everything here; others only ask it.
public final class CallRecorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);
    /// After a call, the recorders' last chunks are on their way for as long as this.
    private static final Duration LAST_CHUNKS = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MediaJournal journal;
    private final MediaLedger ledger;
    private final Consumer<BoothMessage> bridge;
    private final Runnable over;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recorder").factory());
    private @Nullable RunningRecording running;
    private @Nullable CallId shown;

    /// @param bridge told how the recording stands
    /// @param over told when a recording is over, by the recorder's thread; must not wait
    public CallRecorder(MediaJournal journal, Consumer<BoothMessage> bridge, Runnable over, InstantSource clock) {
        this.journal = journal;
        this.ledger = new MediaLedger(journal);
        this.bridge = bridge;
        this.over = over;
        this.clock = clock;
    }

    /// Begins, by ending what an earlier run of the program left: its call is over for this booth.
    public void start() {
        later(this::endLeftovers);
        var _ = thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void endLeftovers() {
        for (CallId call : ledger.unfinished()) {
            ledger.lastHeard(call).ifPresentOrElse(last -> endLeftover(call, last), () -> journal.erase(call));
        }
        over.run();
    }

    private void endLeftover(CallId call, Instant last) {
        journal.gap(call, null, GapReason.BOOTH_RESTARTED, last, null);
        journal.end(call, last);
        LOG.warn("the recording of call {} ends where the program stopped", call);
    }

    /// The citizen has asked for a clerk, having read that the call is recorded.
    public void agreed(CallId call, CaseNumber number) {
        Instant now = clock.instant();
        later(() -> begin(call, number, now));
    }

    private void begin(CallId call, CaseNumber number, Instant now) {
        finish();
        journal.begin(call, number, now);
        running = new RunningRecording(call, journal);
        tell(call, RecordingStatus.AGREED, null);
    }

    /// What the screen shows: a call in which both sides talk, or none.
    public void shows(@Nullable CallId talking) {
        later(() -> {
            CallId before = shown;
            shown = talking;
            if (talking == null && before != null) {
                var _ = thread.schedule(
                        guarded(() -> finishIfOver(before)), LAST_CHUNKS.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    private void finishIfOver(CallId call) {
        if (running != null && running.call().equals(call) && !call.equals(shown)) {
            finish();
        }
    }

    private void finish() {
        RunningRecording ended = running;
        running = null;
        if (ended != null) {
            ended.end(clock.instant());
            over.run();
        }
    }

    /// The page was loaded anew: its recorders are gone.
    public void pageCame() {
        later(() -> broken(GapReason.PAGE_RELOADED));
    }

    private void look() {
        guarded(() -> {
                    if (running != null && shown != null && running.isSilent(clock.instant())) {
                        broken(GapReason.RECORDER_FAILED);
                    }
                })
                .run();
    }

    private void broken(GapReason reason) {
        if (running != null && running.breaks(reason)) {
            tell(running.call(), RecordingStatus.GAP, reason);
        }
    }

    /// Takes a chunk in; waits until it is durable.
    public Taken take(MediaChunk chunk) {
        try {
            return CompletableFuture.supplyAsync(() -> write(chunk), thread).join();
        } catch (RejectedExecutionException e) {
            LOG.debug("the program is stopping");
            return Taken.FAILED;
        }
    }

    private Taken write(MediaChunk chunk) {
        if (running == null || !running.call().equals(chunk.call())) {
            return Taken.NOT_RECORDED;
        }
        try {
            if (running.write(chunk, clock.instant())) {
                tell(chunk.call(), RecordingStatus.ON, null);
            }
            return Taken.WRITTEN;
        } catch (JournalException e) {
            LOG.error("a recording could not be written: {}", e.getMessage(), e);
            broken(GapReason.DISK_FAILED);
            return Taken.FAILED;
        }
    }

    private void tell(CallId call, RecordingStatus status, @Nullable GapReason reason) {
        bridge.accept(new BoothMessage.Recording(call, status, reason));
    }

    private void later(Runnable work) {
        try {
            thread.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the program is stopping");
        }
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

    /// Stops; what is in the journal is ended and sent by the next run.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
