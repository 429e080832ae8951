package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.LastSegment;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import cn.xiaowu.kiosk.journal.NewSegment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The recording of the call that is on: which recorder writes into which segment, and what is missing between two.
/// For the recorder's thread only.
final class RunningRecording {
    private final CallId call;
    private final MediaJournal journal;
    private final Map<TrackId, RecordedTrack> tracks = new HashMap<>();
    private RecordingState state = new RecordingState.Off();

    RunningRecording(CallId call, MediaJournal journal) {
        this.call = call;
        this.journal = journal;
    }

    /// A recording that an earlier run of the program left.
    static RunningRecording left(CallId call, MediaJournal journal, MediaLedger ledger) {
        var recording = new RunningRecording(call, journal);
        Instant held = ledger.heldUntil(call).orElse(null);
        for (LastSegment last : ledger.lastSegments(call)) {
            SegmentId id = last.id();
            recording.tracks.put(
                    id.track(), RecordedTrack.left(id, last.lastAt(), LeftRecordings.missing(last.lastAt(), held)));
        }
        return recording;
    }

    CallId call() {
        return call;
    }

    /// Whether a recorder may begin: one that was on may still tell its end, while the citizen is on hold, too.
    boolean takes(MediaChunk chunk) {
        return !(state instanceof RecordingState.Held) || of(chunk) != null;
    }

    /// The track that the chunk's recorder writes; none if it has not begun.
    private @Nullable RecordedTrack of(MediaChunk chunk) {
        RecordedTrack known = tracks.get(chunk.track());
        return known != null && known.recorder().equals(chunk.recorder()) ? known : null;
    }

    /// Writes a chunk.
    ///
    /// @return whether the recording was off, or in a gap, until now
    /// @throws cn.xiaowu.kiosk.journal.JournalException if it could not be written
    boolean write(MediaChunk chunk, Instant now) {
        RecordedTrack known = of(chunk);
        RecordedTrack track = known == null ? begin(chunk) : known;
        if (chunk.number() >= track.next()) {
            tracks.put(chunk.track(), append(track, chunk, now));
        }
        if (track.isStopped()) {
            return false;
        }
        boolean wasOn = state instanceof RecordingState.On;
        state = state.heard(now);
        return !wasOn && state instanceof RecordingState.On;
    }

    private RecordedTrack append(RecordedTrack track, MediaChunk chunk, Instant now) {
        RecordedTrack grown = track.grown(chunk, now);
        if (chunk.bytes().length > 0) {
            journal.append(track.segment(), chunk.bytes(), grown.begunAt(), grown.lastAt());
        }
        return grown;
    }

    private RecordedTrack begin(MediaChunk chunk) {
        RecordedTrack before = tracks.get(chunk.track());
        int index = before == null ? 0 : before.segment().index() + 1;
        var segment = new SegmentId(call, chunk.track(), index);
        journal.begin(new NewSegment(segment, chunk.role(), chunk.media(), chunk.begunAt()));
        if (before != null) {
            journal.gaps(call, before.gaps(chunk.begunAt()));
        }
        var track = RecordedTrack.begun(chunk, segment);
        tracks.put(chunk.track(), track);
        return track;
    }

    /// Whether no recorder has been heard for a while, though one should be.
    boolean isSilent(Instant now) {
        return state.isSilent(now);
    }

    /// Recorders are gone. After a hold they are since it was over.
    ///
    /// @return whether the recording was on until now, or about to be
    boolean breaks(GapReason reason, Instant now) {
        if (state instanceof RecordingState.Held) {
            return false;
        }
        boolean wasExpected = state.isExpected();
        Instant since = state instanceof RecordingState.Awaited(var over) ? over : now;
        tracks.replaceAll((_, track) -> track.breaks(reason, since));
        state = state.lost();
        return wasExpected;
    }

    /// The citizen is on hold, or no longer.
    ///
    /// @return whether a hold begins
    boolean hold(boolean isHeld, Instant now) {
        if (isHeld == state instanceof RecordingState.Held) {
            return false;
        }
        if (isHeld) {
            tracks.replaceAll((_, track) -> track.breaks(GapReason.ON_HOLD, now));
        }
        state = state.hold(isHeld, now);
        return isHeld;
    }

    /// Notes a hold that goes on, in case the program dies in it: what was one until then must not be taken for
    /// something
    /// else.
    ///
    /// @throws cn.xiaowu.kiosk.journal.JournalException if it could not be written
    void look(Instant now) {
        if (state instanceof RecordingState.Held && !tracks.isEmpty()) {
            journal.held(call, now);
        }
    }

    /// The call is over.
    void end(Instant now) {
        if (tracks.isEmpty()) {
            journal.erase(call);
            return;
        }
        Instant end = tracks.values().stream()
                .map(RecordedTrack::lastAt)
                .max(Instant::compareTo)
                .orElse(now);
        for (RecordedTrack track : tracks.values()) {
            if (!track.missing().isEmpty()) {
                journal.gaps(call, track.gaps(null));
            }
        }
        journal.end(call, end);
    }
}
