package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.LastSegment;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.NewSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The recording of the call that is on: which recorder writes into which segment, and what is missing between two.
/// For the recorder's thread only.
final class RunningRecording {
    /// The page gives a chunk a second; a line to this machine is not late.
    private static final Duration SILENT = Duration.ofSeconds(5);

    private final CallId call;
    private final MediaJournal journal;
    private final Map<TrackId, Track> tracks = new HashMap<>();
    private boolean on;
    private boolean held;
    /// From when on recorders are to begin anew; none while they are heard, or need not be.
    private @Nullable Instant awaitedSince;
    private Instant lastHeard = Instant.EPOCH;

    /// @param recorder who writes
    /// @param segment into which
    /// @param clock how long the file is
    /// @param begunAt when the file begins
    /// @param next number of the chunk that is awaited
    /// @param lastAt when the file ends by now
    /// @param broken why nothing comes; none while it does
    /// @param over whether the recorder has stopped by itself
    private record Track(
            UUID recorder,
            SegmentId segment,
            WebmClock clock,
            Instant begunAt,
            int next,
            Instant lastAt,
            @Nullable GapReason broken,
            boolean over) {

        /// Chunks come late, never early: the one that came with the least delay tells best when the file begins.
        Track grown(MediaChunk chunk, Instant now) {
            clock.add(chunk.number(), chunk.bytes());
            OptionalLong length = clock.latestMillis();
            if (length.isEmpty()) {
                return with(begunAt, now, chunk);
            }
            Instant begun = now.minusMillis(length.getAsLong());
            Instant earliest = next > 0 && begunAt.isBefore(begun) ? begunAt : begun;
            return with(earliest, earliest.plusMillis(length.getAsLong()), chunk);
        }

        private Track with(Instant begins, Instant ends, MediaChunk chunk) {
            return new Track(recorder, segment, clock, begins, chunk.number() + 1, ends, null, chunk.last());
        }

        /// What comes now is only the end of what was recorded before.
        Track held() {
            return new Track(recorder, segment, clock, begunAt, next, lastAt, GapReason.ON_HOLD, over);
        }

        Track breaks(GapReason reason) {
            return over || broken != null
                    ? this
                    : new Track(recorder, segment, clock, begunAt, next, lastAt, reason, false);
        }
    }

    RunningRecording(CallId call, MediaJournal journal) {
        this.call = call;
        this.journal = journal;
    }

    /// A recording that an earlier run of the program left.
    ///
    /// @param last the last segment of each track
    static RunningRecording left(CallId call, MediaJournal journal, List<LastSegment> last) {
        var recording = new RunningRecording(call, journal);
        for (LastSegment segment : last) {
            // A recorder that nobody is: what comes next goes into another file.
            recording.tracks.put(
                    segment.id().track(),
                    new Track(
                            UUID.randomUUID(),
                            segment.id(),
                            new WebmClock(),
                            segment.lastAt(),
                            0,
                            segment.lastAt(),
                            GapReason.BOOTH_RESTARTED,
                            false));
        }
        return recording;
    }

    CallId call() {
        return call;
    }

    /// Whether a recorder may begin: one that was on may still tell its end, while the citizen is on hold, too.
    boolean takes(MediaChunk chunk) {
        Track known = tracks.get(chunk.track());
        return !held || (known != null && known.recorder().equals(chunk.recorder()));
    }

    /// Writes a chunk.
    ///
    /// @return whether the recording was off, or in a gap, until now
    /// @throws cn.xiaowu.kiosk.journal.JournalException if it could not be written
    boolean write(MediaChunk chunk, Instant now) {
        Track known = tracks.get(chunk.track());
        Track track = known != null && known.recorder().equals(chunk.recorder()) ? known : begin(chunk, known);
        if (chunk.number() >= track.next()) {
            Track grown = append(track, chunk, now);
            tracks.put(chunk.track(), held ? grown.held() : grown);
        }
        boolean begins = !on && !held;
        on = !held;
        awaitedSince = null;
        lastHeard = now;
        return begins;
    }

    private Track append(Track track, MediaChunk chunk, Instant now) {
        if (chunk.bytes().length == 0) {
            return track.with(track.begunAt(), track.lastAt(), chunk);
        }
        Track grown = track.grown(chunk, now);
        journal.append(track.segment(), chunk.bytes(), grown.begunAt(), grown.lastAt());
        return grown;
    }

    private Track begin(MediaChunk chunk, @Nullable Track before) {
        int index = before == null ? 0 : before.segment().index() + 1;
        var segment = new SegmentId(call, chunk.track(), index);
        journal.begin(new NewSegment(segment, chunk.role(), chunk.media(), chunk.begunAt()));
        if (before != null) {
            GapReason reason = before.broken() == null ? GapReason.LINK_REPLACED : before.broken();
            journal.gap(call, chunk.track(), reason, before.lastAt(), later(chunk.begunAt(), before.lastAt()));
        }
        var track =
                new Track(chunk.recorder(), segment, new WebmClock(), chunk.begunAt(), 0, chunk.begunAt(), null, false);
        tracks.put(chunk.track(), track);
        return track;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Whether no recorder has been heard for a while, though one should be.
    boolean isSilent(Instant now) {
        Instant since = awaitedSince != null ? awaitedSince : on ? lastHeard : now;
        return since.plus(SILENT).isBefore(now);
    }

    /// Recorders are gone.
    ///
    /// @return whether the recording was on until now
    boolean breaks(GapReason reason) {
        tracks.replaceAll((_, track) -> track.breaks(reason));
        boolean was = on || awaitedSince != null;
        on = false;
        awaitedSince = null;
        return was;
    }

    /// The citizen is on hold, or no longer.
    ///
    /// @return whether the recording was on until now
    boolean hold(boolean isHeld, Instant now) {
        boolean begins = isHeld && !held;
        if (held && !isHeld) {
            awaitedSince = now;
        }
        held = isHeld;
        return begins && breaks(GapReason.ON_HOLD);
    }

    /// The call is over.
    void end(Instant now) {
        if (tracks.isEmpty()) {
            journal.erase(call);
            return;
        }
        Instant end = tracks.values().stream()
                .map(Track::lastAt)
                .max(Instant::compareTo)
                .orElse(now);
        tracks.forEach((id, track) -> {
            if (track.broken() != null) {
                journal.gap(call, id, track.broken(), track.lastAt(), null);
            }
        });
        journal.end(call, end);
    }
}
