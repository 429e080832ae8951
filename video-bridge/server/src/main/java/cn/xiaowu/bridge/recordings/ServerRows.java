package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// What media servers deliver, in the table of segments.
final class ServerRows {
    /// Begins the name of each track that a media server delivers; no track of a booth begins so.
    private static final String PREFIX = "server";

    private static final String THEIRS = " source = 'MEDIA_SERVER' AND call = :call";

    /// Whether a track is one that media servers deliver.
    static boolean isServers(TrackId track) {
        return track.value().startsWith(PREFIX);
    }

    /// Names the next file of a participant. The recording's row has to be locked: nobody else names one meanwhile.
    ///
    /// @param clerk log-in name; none for the citizen
    SegmentId add(Handle handle, CallId call, Role role, @Nullable String clerk, String media, Instant now) {
        TrackId track = track(handle, call, role, clerk);
        int index = handle.createQuery("SELECT coalesce(max(index) + 1, 0) FROM recording_segment"
                        + " WHERE call = :call AND track = :track")
                .bind("call", call.value())
                .bind("track", track.value())
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("INSERT INTO recording_segment (call, track, index, media, opened_at, source, role, clerk)"
                        + " VALUES (:call, :track, :index, :media, :now, 'MEDIA_SERVER', :role, :clerk)")
                .bind("call", call.value())
                .bind("track", track.value())
                .bind("index", index)
                .bind("media", media)
                .bind("now", Timestamp.from(now))
                .bind("role", role.name())
                .bind("clerk", clerk)
                .execute();
        return new SegmentId(call, track, index);
    }

    /// The participant's track in this role, or the next that is free.
    private static TrackId track(Handle handle, CallId call, Role role, @Nullable String clerk) {
        String name = PREFIX + role.name().toLowerCase(Locale.ROOT).replace("_", "");
        return handle.createQuery("SELECT track FROM recording_segment WHERE" + THEIRS
                        + " AND role = :role AND clerk IS NOT DISTINCT FROM :clerk LIMIT 1")
                .bind("call", call.value())
                .bind("role", role.name())
                .bind("clerk", clerk)
                .mapTo(String.class)
                .findOne()
                .map(TrackId::new)
                .orElseGet(() -> next(handle, call, role, name));
    }

    private static TrackId next(Handle handle, CallId call, Role role, String name) {
        int others = handle.createQuery(
                        "SELECT count(DISTINCT track) FROM recording_segment WHERE" + THEIRS + " AND role = :role")
                .bind("call", call.value())
                .bind("role", role.name())
                .mapTo(Integer.class)
                .one();
        return new TrackId(others == 0 ? name : name + "-" + (others + 1));
    }

    /// The first bytes have come.
    void began(Handle handle, SegmentId segment, Instant at) {
        change(handle, segment, "began_at = coalesce(began_at, :at)", at).execute();
    }

    /// Nothing more comes. The first end and the first reason stay.
    ///
    /// @param reason none if it was to end
    void ended(Handle handle, SegmentId segment, Instant at, @Nullable GapReason reason) {
        String what = "ended_at = coalesce(ended_at, :at), end_reason = coalesce(end_reason, :reason)";
        change(handle, segment, what, at)
                .bind("reason", reason == null ? null : reason.name())
                .execute();
    }

    private static Update change(Handle handle, SegmentId segment, String what, Instant at) {
        return handle.createUpdate("UPDATE recording_segment SET " + what + " WHERE" + THEIRS
                        + " AND track = :track AND index = :index")
                .bind("call", segment.call().value())
                .bind("track", segment.track().value())
                .bind("index", segment.index())
                .bind("at", Timestamp.from(at));
    }

    /// All of a call, each track in the order of time.
    List<ServerFile> of(Handle handle, CallId call) {
        return handle.createQuery("SELECT track, index, role, media, opened_at, began_at, ended_at, end_reason"
                        + " FROM recording_segment WHERE" + THEIRS + " ORDER BY track, index")
                .bind("call", call.value())
                .map((row, _) -> read(call, row))
                .list();
    }

    private static ServerFile read(CallId call, ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("end_reason");
        return new ServerFile(
                new SegmentId(call, new TrackId(row.getString("track")), row.getInt("index")),
                Role.valueOf(row.getString("role")),
                row.getString("media"),
                Objects.requireNonNull(instant(row, "opened_at")),
                instant(row, "began_at"),
                instant(row, "ended_at"),
                reason == null ? null : GapReason.valueOf(reason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
