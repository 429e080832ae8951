package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.InputStream;

/// Takes recordings to the bridge. Called by one thread, the sender's.
public interface RecordingCourier {
    /// Sends a segment's bytes from where the bridge has them.
    ///
    /// @param media type
    /// @param bytes of the whole segment: skips without reading, and can be marked
    Progress upload(SegmentId segment, String media, InputStream bytes);

    /// Tells that a recording is over and everything was sent. To tell twice has the effect of once.
    Progress finish(RecordingLog log);

    /// What came of it.
    sealed interface Progress {
        /// The bridge has all bytes before this one on durable record; or the log.
        record Acknowledged(long offset) implements Progress {}

        /// The bridge will never take it.
        ///
        /// @param reason for staff; nothing personal
        record Refused(String reason) implements Progress {}

        /// Not now.
        ///
        /// @param reason for the log
        record Later(String reason) implements Progress {}
    }
}
