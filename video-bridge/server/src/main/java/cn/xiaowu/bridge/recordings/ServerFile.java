package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A media file that a media server was to deliver, as it is on record. Its times are the bridge's.
///
/// @param segment its name
/// @param role whose it is
/// @param media its type
/// @param openedAt when the server was asked for it
/// @param beganAt when its first bytes came; none if none did
/// @param endedAt when it was over; none if the bridge died before
/// @param reason why it ended before the call did; none if it did not
record ServerFile(
        SegmentId segment,
        Role role,
        String media,
        Instant openedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable GapReason reason) {
    /// With an end, if it has none yet.
    ServerFile endedBy(Instant last) {
        return endedAt == null ? new ServerFile(segment, role, media, openedAt, beganAt, last, reason) : this;
    }
}
