package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.TrackId;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sealed recording is made of, as its signature covers it.
///
/// @param version 1
/// @param call the call
/// @param number the case
/// @param region division code of the region that answered
/// @param booth where the citizen was
/// @param clerk log-in name of the clerk who talked last, if one did
/// @param agreedAt when the citizen agreed, by the booth's clock
/// @param endedAt when the last recorder stopped, by the booth's clock
/// @param sealedAt when it was sealed, by the bridge's clock
/// @param segments the media files, in the order of time
/// @param gaps what is missing, in the order of time
record Manifest(
        int version,
        CallId call,
        CaseNumber number,
        String region,
        String booth,
        @Nullable String clerk,
        Instant agreedAt,
        Instant endedAt,
        Instant sealedAt,
        List<Segment> segments,
        List<RecordingLog.Gap> gaps) {
    static final int VERSION = 1;

    Manifest {
        segments = List.copyOf(segments);
        gaps = List.copyOf(gaps);
    }

    /// One media file.
    ///
    /// @param blob its name in the blob store
    /// @param track the track
    /// @param role whose it is
    /// @param index counted from 0 in its track
    /// @param media its type
    /// @param from when its recorder began, by the booth's clock; of a media server's, when its first bytes
    ///     came, by the bridge's
    /// @param to when its recorder stopped
    /// @param length bytes
    /// @param chunks what it is made of, one after the other
    /// @param source who recorded it; none if the booth did
    record Segment(
            String blob,
            TrackId track,
            Role role,
            int index,
            String media,
            Instant from,
            Instant to,
            long length,
            List<Chunk> chunks,
            @Nullable Source source) {
        Segment {
            chunks = List.copyOf(chunks);
        }
    }

    /// Who recorded a media file, if the booth did not.
    enum Source {
        /// A media server that carried the call. Only the bridge vouches for its bytes: it hashed what came.
        MEDIA_SERVER,
        /// One of a later version.
        @JsonEnumDefaultValue
        OTHER
    }

    /// A stretch of a media file.
    ///
    /// @param length bytes
    /// @param sha256 of the bytes that are here, hexadecimal
    /// @param asRecorded whether the booth says that its recorder gave the very same bytes
    record Chunk(int length, String sha256, boolean asRecorded) {}
}
