package cn.xiaowu.contract.recording;

import static java.util.Objects.requireNonNull;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the booth knows of a recording once it is over; with it the bridge seals what it was sent. All instants are
/// by the booth's clock.
///
/// @param call the call
/// @param number the case
/// @param agreedAt when the citizen agreed, after having been told
/// @param endedAt when the last recorder stopped
/// @param segments in the order of time
/// @param gaps in the order of time
public record RecordingLog(
        CallId call, CaseNumber number, Instant agreedAt, Instant endedAt, List<Segment> segments, List<Gap> gaps) {

    /// Copies the lists.
    ///
    /// @throws NullPointerException if something is missing
    public RecordingLog {
        requireNonNull(call, "call");
        requireNonNull(number, "number");
        requireNonNull(agreedAt, "agreedAt");
        requireNonNull(endedAt, "endedAt");
        segments = List.copyOf(segments);
        gaps = List.copyOf(gaps);
    }

    /// One media file.
    ///
    /// @param track the track
    /// @param role whose it is
    /// @param index as in [SegmentId]
    /// @param type media type, for example `video/webm`
    /// @param from when its recorder began
    /// @param to when its recorder stopped, or its last chunk came
    /// @param chunks what the file is made of, one after the other
    public record Segment(
            TrackId track, Role role, int index, String type, Instant from, Instant to, List<Chunk> chunks) {
        /// Copies the list.
        ///
        /// @throws NullPointerException if something is missing
        public Segment {
            requireNonNull(track, "track");
            requireNonNull(role, "role");
            requireNonNull(type, "type");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            chunks = List.copyOf(chunks);
        }

        /// The file's size in bytes.
        public long length() {
            return chunks.stream().mapToLong(Chunk::length).sum();
        }
    }

    /// A stretch of a file, as the recorder gave it.
    ///
    /// @param length bytes, from 1
    /// @param sha256 of these bytes, hexadecimal
    public record Chunk(int length, String sha256) {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        /// @throws IllegalArgumentException if either can't be
        public Chunk {
            if (length < 1 || !FORM.matcher(sha256).matches()) {
                throw new IllegalArgumentException("a chunk has a length and a SHA-256");
            }
        }
    }

    /// A stretch that is missing.
    ///
    /// @param track where; if none is named, in all
    /// @param reason why
    /// @param from since when
    /// @param to until when; none if until the end
    public record Gap(
            @Nullable TrackId track,
            GapReason reason,
            Instant from,
            @Nullable Instant to) {
        /// @throws NullPointerException if something is missing
        public Gap {
            requireNonNull(reason, "reason");
            requireNonNull(from, "from");
        }
    }
}
