package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.recording.SegmentId;
import java.time.Instant;

/// Where a track of a recording ends by now.
///
/// @param id the last segment of the track
/// @param lastAt when its last chunk came
public record LastSegment(SegmentId id, Instant lastAt) {}
