package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Which recordings are due for what, and what was done to them.
final class CustodyRows {
    /// A sealed recording for which no period was set.
    ///
    /// @param sealedAt from when its period counts
    record Endless(CallId call, Instant sealedAt) {}

    /// All of them.
    List<Endless> endless(Handle handle) {
        return handle.createQuery("SELECT call, sealed_at FROM recording WHERE state = 'SEALED' ORDER BY sealed_at")
                .map((row, _) -> new Endless(
                        new CallId(row.getObject("call", UUID.class)),
                        row.getTimestamp("sealed_at").toInstant()))
                .list();
    }

    /// Those whose period is over, and those whose destruction was broken off.
    List<CallId> due(Handle handle, Instant now) {
        return handle.createQuery("SELECT call FROM recording WHERE state = 'DESTROYING'"
                        + " OR (state = 'RETAINED' AND retain_until <= :now) ORDER BY retain_until")
                .bind("now", Timestamp.from(now))
                .map((row, _) -> new CallId(row.getObject("call", UUID.class)))
                .list();
    }

    /// All media files that a booth has begun, be they in the manifest or not.
    List<SegmentId> segments(Handle handle, CallId call) {
        return handle.createQuery("SELECT track, index FROM recording_segment WHERE call = :call ORDER BY track, index")
                .bind("call", call.value())
                .map((row, _) -> new SegmentId(call, new TrackId(row.getString("track")), row.getInt("index")))
                .list();
    }

    /// A media file that a booth has begun.
    ///
    /// @param media its type
    /// @param openedAt when its first bytes were announced
    record Begun(SegmentId segment, String media, Instant openedAt) {}

    /// A recording's media files, in the order in which they were begun.
    List<Begun> begun(Handle handle, CallId call) {
        return handle.createQuery("SELECT track, index, media, opened_at FROM recording_segment WHERE call = :call"
                        + " ORDER BY opened_at, track, index")
                .bind("call", call.value())
                .map((row, _) -> new Begun(
                        new SegmentId(call, new TrackId(row.getString("track")), row.getInt("index")),
                        row.getString("media"),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    /// Recordings that are not sealed, of calls that were over before a moment, or began before it and were never told
    /// to
    /// be over.
    List<CallId> unfinished(Handle handle, Instant before) {
        return handle.createQuery("SELECT r.call FROM recording r JOIN ticket t ON t.call = r.call"
                        + " WHERE r.sealed_at IS NULL AND coalesce(t.ended_at, t.since) <= :before"
                        + " AND EXISTS (SELECT 1 FROM recording_segment s WHERE s.call = r.call) ORDER BY t.since")
                .bind("before", Timestamp.from(before))
                .map((row, _) -> new CallId(row.getObject("call", UUID.class)))
                .list();
    }

    /// Puts on record what was done.
    void add(Handle handle, CallId call, CustodyAct act) {
        handle.createUpdate("INSERT INTO recording_act (call, act, who, why, at) VALUES (:call, :act, :who, :why, :at)")
                .bind("call", call.value())
                .bind("act", act.kind().name())
                .bind("who", act.who())
                .bind("why", act.why())
                .bind("at", Timestamp.from(act.at()))
                .execute();
    }

    /// What was done to a recording, oldest first.
    List<CustodyAct> acts(Handle handle, CallId call) {
        return handle.createQuery("SELECT act, who, why, at FROM recording_act WHERE call = :call ORDER BY seq")
                .bind("call", call.value())
                .map((row, _) -> new CustodyAct(
                        CustodyAct.Kind.valueOf(row.getString("act")),
                        row.getString("who"),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
