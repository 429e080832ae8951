package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.SegmentId;
import java.time.Instant;

/// A recorder that has begun.
///
/// @param id what it records into
/// @param role whose picture and sound
/// @param media type of what it gives
/// @param at when it began
public record NewSegment(SegmentId id, Role role, String media, Instant at) {}
