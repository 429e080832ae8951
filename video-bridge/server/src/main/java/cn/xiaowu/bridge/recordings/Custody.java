package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps sealed recordings: for a period, or on hold, or destroys them. Each act is on record with who, when and why.
/// For use by any thread and several programs; waits for disk and database.
public final class Custody {
    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);

    private final Jdbi jdbi;
    private final Incoming incoming;
    private final BlobStore blobs;
    private final InstantSource clock;
    private final RecordingRows rows = new RecordingRows();
    private final CustodyRows kept = new CustodyRows();

    Custody(Jdbi jdbi, Incoming incoming, BlobStore blobs, InstantSource clock) {
        this.jdbi = jdbi;
        this.incoming = incoming;
        this.blobs = blobs;
        this.clock = clock;
    }

    /// Holds a recording: it is not destroyed, whatever its period says.
    ///
    /// @param who on whose word
    public CustodyOutcome hold(CallId call, String who, String why) {
        return act(call, new RecordingEvent.Held(), act(CustodyAct.Kind.HELD, who, why));
    }

    /// Lifts the hold; the period counts as if it had never been.
    ///
    /// @param who on whose word
    public CustodyOutcome release(CallId call, String who, String why) {
        return act(call, new RecordingEvent.Released(), act(CustodyAct.Kind.RELEASED, who, why));
    }

    /// Sets the period of each recording that has none.
    ///
    /// @param period from its sealing on
    /// @return how many
    public int retain(Duration period) {
        var endless = jdbi.withHandle(kept::endless);
        for (CustodyRows.Endless one : endless) {
            var event = new RecordingEvent.Kept(one.sealedAt().plus(period));
            act(one.call(), event, act(CustodyAct.Kind.RETAINED, CustodyAct.BRIDGE, "kept for " + period));
        }
        return endless.size();
    }

    /// Destroys the media of each recording whose period is over, and goes on where that was broken off before. One
    /// that can't be unlinked stays for the next time.
    ///
    /// @param who on whose word
    /// @return how many are destroyed
    public int destroyDue(String who) {
        int destroyed = 0;
        for (CallId call : jdbi.withHandle(handle -> kept.due(handle, now()))) {
            try {
                destroyed += destroy(call, who) ? 1 : 0;
            } catch (IOException e) {
                LOG.error("the recording of call {} could not be destroyed", call, e);
            }
        }
        return destroyed;
    }

    /// On record before the first file goes, so that nobody holds what is half gone; and again when the last is gone.
    private boolean destroy(CallId call, String who) throws IOException {
        var begun = act(CustodyAct.Kind.EXPIRED, who, "its period is over");
        boolean destroying = switch (act(call, new RecordingEvent.Expired(), begun)) {
            case CustodyOutcome.Done _ -> true;
            case CustodyOutcome.NotPossible(var state) -> state instanceof RecordingState.Destroying;
            case CustodyOutcome.NoSuchRecording() -> false;
        };
        if (!destroying) {
            return false;
        }
        int files = unlink(call);
        var gone = act(CustodyAct.Kind.DESTROYED, who, files + " media files unlinked");
        return act(call, new RecordingEvent.MediaGone(), gone) instanceof CustodyOutcome.Done;
    }

    private int unlink(CallId call) throws IOException {
        List<SegmentId> segments = jdbi.withHandle(handle -> kept.segments(handle, call));
        for (SegmentId segment : segments) {
            blobs.delete(Sealing.blob(segment));
            incoming.delete(segment);
        }
        return segments.size();
    }

    /// Puts on record that a recording is given out.
    ///
    /// @param who to whom
    public void exported(CallId call, String who, String why) {
        jdbi.useHandle(handle -> kept.add(handle, call, act(CustodyAct.Kind.EXPORTED, who, why)));
    }

    /// What was done to a recording, oldest first.
    public List<CustodyAct> acts(CallId call) {
        return jdbi.withHandle(handle -> kept.acts(handle, call));
    }

    private CustodyOutcome act(CallId call, RecordingEvent event, CustodyAct act) {
        return jdbi.inTransaction(handle -> act(handle, call, event, act));
    }

    private CustodyOutcome act(Handle handle, CallId call, RecordingEvent event, CustodyAct act) {
        Optional<RecordingState> before = rows.lock(handle, call);
        if (before.isEmpty()) {
            return new CustodyOutcome.NoSuchRecording();
        }
        RecordingState after = RecordingMachine.step(before.get(), event, act.at());
        if (after.equals(before.get())) {
            return new CustodyOutcome.NotPossible(after);
        }
        rows.put(handle, call, after);
        kept.add(handle, call, act);
        return new CustodyOutcome.Done(after);
    }

    private CustodyAct act(CustodyAct.Kind kind, String who, String why) {
        return new CustodyAct(kind, who, why, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
