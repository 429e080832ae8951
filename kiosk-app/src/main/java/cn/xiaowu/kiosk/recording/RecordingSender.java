package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.kiosk.journal.JournalException;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import cn.xiaowu.kiosk.recording.RecordingCourier.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends recordings to the bridge while they are made, oldest first, and erases what it has. One thread of its own, so
/// that a signed case never waits behind an hour of video.
public final class RecordingSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingSender.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final MediaJournal journal;
    private final MediaLedger ledger;
    private final RecordingCourier courier;
    private final Duration rhythm;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /// @param rhythm how long chunks gather before they are sent: longer spares the line, shorter loses less with a
    ///     booth that burns
    public RecordingSender(MediaJournal journal, RecordingCourier courier, Duration rhythm) {
        this.journal = journal;
        this.ledger = new MediaLedger(journal);
        this.courier = courier;
        this.rhythm = rhythm;
        this.thread = Thread.ofPlatform().name("recording-sender").unstarted(this::run);
    }

    /// Begins, with what an earlier run of the program left.
    public void start() {
        thread.start();
    }

    /// A recording is over, or the bridge is in reach again.
    public void wake() {
        wake.release();
    }

    private void run() {
        Duration pause = rhythm;
        while (!closed) {
            pause = sendAll() ? rhythm : longer(pause);
            await(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void await(Duration pause) {
        try {
            if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /// @return whether nothing is in the way
    private boolean sendAll() {
        try {
            boolean free = true;
            for (CallId call : ledger.waiting()) {
                free &= !closed && send(call);
            }
            return free;
        } catch (JournalException e) {
            LOG.error("recordings are not sent for now: {}", e.getMessage(), e);
            return false;
        }
    }

    private boolean send(CallId call) {
        // First: what is written after it was read is in no log.
        Optional<RecordingLog> log = ledger.log(call);
        for (SegmentId segment : ledger.segments(call)) {
            if (journal.sent(segment) < journal.length(segment) && !upload(segment)) {
                return false;
            }
        }
        return log.isEmpty() || finish(log.get());
    }

    private boolean upload(SegmentId segment) {
        try (var bytes = new SegmentBytes(journal, segment)) {
            return switch (courier.upload(segment, ledger.media(segment), bytes)) {
                case Progress.Acknowledged(var offset) -> acknowledge(segment, offset);
                case Progress.Refused(var reason) -> setAside(segment.call(), reason);
                case Progress.Later(var reason) -> waits(segment.call(), reason);
            };
        }
    }

    private boolean acknowledge(SegmentId segment, long offset) {
        if (offset < journal.sent(segment)) {
            return setAside(segment.call(), "the bridge lost what it had acknowledged of " + segment);
        }
        journal.acknowledge(segment, offset);
        return true;
    }

    private boolean finish(RecordingLog log) {
        return switch (courier.finish(log)) {
            case Progress.Acknowledged _ -> {
                journal.erase(log.call());
                LOG.info("the recording of {} is with the bridge", log.number());
                yield true;
            }
            case Progress.Refused(var reason) -> setAside(log.call(), reason);
            case Progress.Later(var reason) -> waits(log.call(), reason);
        };
    }

    private boolean setAside(CallId call, String reason) {
        journal.setAside(call, reason);
        LOG.error("the recording of call {} is kept for staff: {}", call, reason);
        return true;
    }

    private static boolean waits(CallId call, String reason) {
        LOG.warn("the recording of call {} waits: {}", call, reason);
        return false;
    }

    /// Stops; what is not yet acknowledged is sent by the next run.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
