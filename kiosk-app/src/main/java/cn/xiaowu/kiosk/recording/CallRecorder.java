package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.kiosk.journal.JournalException;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what the page records of a call. Its thread owns everything here; others only ask it.
public final class CallRecorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);
    /// After a call, the recorders' last chunks are on their way for as long as this.
    private static final Duration LAST_CHUNKS = Duration.ofSeconds(3);
    /// The bridge keeps a call for a booth that was cut off half as long.
    private static final Duration RETURN = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MediaJournal journal;
    private final MediaLedger ledger;
    private final LeftRecordings left;
    private final DiskRoom room;
    private final DiskWatch watch;
    private final RecordingNews news;
    private final Runnable over;
    private final InstantSource clock;
    private final RecorderThread thread = new RecorderThread();
    private @Nullable RunningRecording running;
    private @Nullable CallId shown;

    /// @param room for recordings, on the journal's disk
    public CallRecorder(MediaJournal journal, DiskRoom room, RecordingListeners listeners, InstantSource clock) {
        this.journal = journal;
        this.ledger = new MediaLedger(journal);
        this.left = new LeftRecordings(journal, ledger);
        this.room = room;
        this.watch = new DiskWatch(room, listeners.low());
        this.news = new RecordingNews(listeners.bridge());
        this.over = listeners.over();
        this.clock = clock;
    }

    /// Begins, by ending what an earlier run of the program left: its call is over for this booth.
    ///
    /// @param awaited the call that its citizen may go on with: it is given some time
    public void start(@Nullable CallId awaited) {
        thread.later(() -> endLeft(awaited));
        thread.after(RETURN, () -> endLeft(null));
        thread.every(LOOK, watch::look);
        thread.every(LOOK, this::look);
    }

    private void endLeft(@Nullable CallId awaited) {
        left.endAllBut(call ->
                call.equals(awaited) || (running != null && running.call().equals(call)));
        over.run();
    }

    /// The citizen has asked for a clerk, having read that the call is recorded.
    public void agreed(CallId call, CaseNumber number) {
        Instant now = clock.instant();
        thread.later(() -> begin(call, number, now));
    }

    private void begin(CallId call, CaseNumber number, Instant now) {
        finish();
        if (room.isLow()) {
            LOG.error("call {} is not recorded: the disk is low", call);
            news.withhold(call, GapReason.DISK_LOW);
            return;
        }
        journal.begin(call, number, now);
        running = new RunningRecording(call, journal);
        news.agreed(call);
    }

    /// The program died in the middle of a call that it recorded, and the citizen goes on with it.
    public void goOn(CallId call) {
        thread.later(() -> {
            if (!ledger.unfinished().contains(call)) {
                // Then it was not recorded before either.
                news.withhold(call, GapReason.DISK_LOW);
                return;
            }
            running = RunningRecording.left(call, journal, ledger);
            news.gap(call, GapReason.BOOTH_RESTARTED);
        });
    }

    /// The citizen has asked for a clerk, and does not want to be recorded.
    public void declined(CallId call) {
        thread.later(() -> {
            finish();
            news.withhold(call, GapReason.NOT_AGREED);
        });
    }

    /// The bridge is in reach again, and perhaps another one than before.
    public void online() {
        thread.later(news::again);
    }

    /// What the screen shows.
    ///
    /// @param talking a call in which both sides talk, or none
    /// @param on whether any call is on, be it in the queue again: its recording is not over
    public void shows(@Nullable CallId talking, boolean on) {
        thread.later(() -> shown(talking, on));
    }

    /// Whether the citizen is on hold: what nobody in the call sees or hears is not recorded either.
    public void holds(boolean held) {
        Instant now = clock.instant();
        thread.later(() -> hold(held, now));
    }

    private void hold(boolean held, Instant now) {
        if (running != null && running.hold(held, now)) {
            news.gap(running.call(), GapReason.ON_HOLD);
            running.look(now);
        }
    }

    private void shown(@Nullable CallId talking, boolean on) {
        CallId before = shown;
        shown = talking;
        if (talking != null && !talking.equals(before)) {
            news.talking(talking);
        } else if (talking == null && on && before != null) {
            // The clerk was lost: with the next one, other recorders begin.
            broken(GapReason.LINK_REPLACED);
        } else if (!on && running != null) {
            CallId over = running.call();
            thread.after(LAST_CHUNKS, () -> finishIfOver(over));
        }
    }

    private void finishIfOver(CallId call) {
        if (running != null && running.call().equals(call) && !call.equals(shown)) {
            finish();
        }
    }

    private void finish() {
        RunningRecording ended = running;
        running = null;
        news.over();
        if (ended != null) {
            ended.end(clock.instant());
            over.run();
        }
    }

    /// The page was loaded anew: its recorders are gone.
    public void pageCame() {
        thread.later(() -> broken(GapReason.PAGE_RELOADED));
    }

    private void look() {
        if (running != null) {
            running.look(clock.instant());
            if (shown != null && running.isSilent(clock.instant())) {
                broken(GapReason.RECORDER_FAILED);
            }
        }
    }

    private void broken(GapReason reason) {
        if (running != null && running.breaks(reason, clock.instant())) {
            news.gap(running.call(), reason);
        }
    }

    /// Takes a chunk in; waits until it is durable.
    public Taken take(MediaChunk chunk) {
        return thread.ask(() -> write(chunk), Taken.FAILED);
    }

    private Taken write(MediaChunk chunk) {
        if (running == null || !running.call().equals(chunk.call()) || !running.takes(chunk)) {
            return Taken.NOT_RECORDED;
        }
        try {
            if (room.isFull()) {
                broken(GapReason.DISK_LOW);
                return Taken.FAILED;
            }
            if (running.write(chunk, clock.instant())) {
                news.on(chunk.call());
            }
            return Taken.WRITTEN;
        } catch (JournalException e) {
            LOG.error("a recording could not be written: {}", e.getMessage(), e);
            broken(GapReason.DISK_FAILED);
            return Taken.FAILED;
        }
    }

    /// Stops; what is in the journal is ended and sent by the next run.
    @Override
    public void close() {
        thread.close();
    }
}
