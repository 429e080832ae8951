package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One participant's part of a recording: the file that grows, and what is missing after it.
///
/// @param recorder who writes
/// @param segment into which
/// @param clock how long the file is
/// @param begunAt when the file begins
/// @param next number of the chunk that is awaited
/// @param lastAt when the file ends by now
/// @param missing why nothing comes, in the order of time; none while it does
/// @param over whether the recorder has stopped
record RecordedTrack(
        UUID recorder,
        SegmentId segment,
        WebmClock clock,
        Instant begunAt,
        int next,
        Instant lastAt,
        List<Missing> missing,
        boolean over) {

    /// From some time on nothing comes, for a reason of its own.
    ///
    /// @param since the first of a file's counts from the file's end on
    record Missing(GapReason reason, Instant since) {}

    RecordedTrack {
        missing = List.copyOf(missing);
    }

    /// A file that has just begun.
    static RecordedTrack begun(MediaChunk chunk, SegmentId segment) {
        Instant at = chunk.begunAt();
        return new RecordedTrack(chunk.recorder(), segment, new WebmClock(), at, 0, at, List.of(), false);
    }

    /// A file that an earlier run of the program left. Nobody is its recorder: what comes next goes into another.
    static RecordedTrack left(SegmentId segment, Instant lastAt, List<Missing> missing) {
        return new RecordedTrack(UUID.randomUUID(), segment, new WebmClock(), lastAt, 0, lastAt, missing, false);
    }

    /// Whether its recorder was told to stop: what still comes of it is the end of what was recorded before.
    boolean isStopped() {
        return missing.stream()
                .map(Missing::reason)
                .anyMatch(reason -> reason == GapReason.ON_HOLD || reason == GapReason.LINK_REPLACED);
    }

    /// Chunks come late, never early: the one that came with the least delay tells best when the file begins.
    RecordedTrack grown(MediaChunk chunk, Instant now) {
        if (chunk.bytes().length == 0) {
            return with(begunAt, lastAt, chunk);
        }
        clock.add(chunk.number(), chunk.bytes());
        OptionalLong length = clock.latestMillis();
        if (length.isEmpty()) {
            return with(begunAt, now, chunk);
        }
        Instant begun = now.minusMillis(length.getAsLong());
        Instant earliest = next > 0 && begunAt.isBefore(begun) ? begunAt : begun;
        return with(earliest, earliest.plusMillis(length.getAsLong()), chunk);
    }

    private RecordedTrack with(Instant begins, Instant ends, MediaChunk chunk) {
        List<Missing> still = isStopped() ? missing : List.of();
        return new RecordedTrack(recorder, segment, clock, begins, chunk.number() + 1, ends, still, chunk.last());
    }

    /// Nothing comes any more. The first reason counts, but a hold goes before whatever else is the matter, and what is
    /// the matter after a hold before the hold.
    RecordedTrack breaks(GapReason reason, Instant at) {
        boolean counts = missing.isEmpty() ? !over : (reason == GapReason.ON_HOLD) != (latest() == GapReason.ON_HOLD);
        if (!counts) {
            return this;
        }
        List<Missing> more = new ArrayList<>(missing);
        more.add(new Missing(reason, at));
        return new RecordedTrack(recorder, segment, clock, begunAt, next, lastAt, more, over);
    }

    private GapReason latest() {
        return missing.getLast().reason();
    }

    /// What is missing after its last chunk. Where reasons follow each other each has the time until the next.
    ///
    /// @param until when another recorder began; none if none did
    List<RecordingLog.Gap> gaps(@Nullable Instant until) {
        List<RecordingLog.Gap> gaps = new ArrayList<>();
        Instant from = lastAt;
        for (int i = 0; i < missing.size() - 1; i++) {
            Instant to = later(missing.get(i + 1).since(), from);
            if (to.isAfter(from)) {
                gaps.add(new RecordingLog.Gap(segment.track(), missing.get(i).reason(), from, to));
            }
            from = to;
        }
        GapReason reason = missing.isEmpty() ? GapReason.LINK_REPLACED : latest();
        gaps.add(new RecordingLog.Gap(segment.track(), reason, from, until == null ? null : later(until, from)));
        return gaps;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
