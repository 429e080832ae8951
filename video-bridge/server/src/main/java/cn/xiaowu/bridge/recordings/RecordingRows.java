package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.recordings.RecordingState.Destroyed;
import cn.xiaowu.bridge.recordings.RecordingState.Destroying;
import cn.xiaowu.bridge.recordings.RecordingState.Gap;
import cn.xiaowu.bridge.recordings.RecordingState.LegalHold;
import cn.xiaowu.bridge.recordings.RecordingState.Noticed;
import cn.xiaowu.bridge.recordings.RecordingState.Off;
import cn.xiaowu.bridge.recordings.RecordingState.On;
import cn.xiaowu.bridge.recordings.RecordingState.Retained;
import cn.xiaowu.bridge.recordings.RecordingState.Sealed;
import cn.xiaowu.bridge.recordings.RecordingState.Sealing;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of recordings and their segments.
final class RecordingRows {
    private enum Name {
        OFF,
        NOTICE,
        ON,
        GAP,
        SEALING,
        SEALED,
        RETAINED,
        LEGAL_HOLD,
        DESTROYING,
        DESTROYED
    }

    /// The state of a call's recording; its row stays locked until the transaction is over.
    Optional<RecordingState> lock(Handle handle, CallId call) {
        return state(handle, call, " FOR UPDATE");
    }

    /// The state of a call's recording.
    Optional<RecordingState> find(Handle handle, CallId call) {
        return state(handle, call, "");
    }

    private static Optional<RecordingState> state(Handle handle, CallId call, String end) {
        return handle.createQuery(
                        "SELECT state, since, gap_reason, retain_until FROM recording WHERE call = :call" + end)
                .bind("call", call.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    private static RecordingState read(ResultSet row) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        return switch (Name.valueOf(row.getString("state"))) {
            case OFF -> new Off(since);
            case NOTICE -> new Noticed(since);
            case ON -> new On(since);
            case GAP -> new Gap(GapReason.valueOf(row.getString("gap_reason")), since);
            case SEALING -> new Sealing(since);
            case SEALED -> new Sealed(since);
            case RETAINED -> new Retained(row.getTimestamp("retain_until").toInstant(), since);
            case LEGAL_HOLD -> new LegalHold(instant(row, "retain_until"), since);
            case DESTROYING -> new Destroying(since);
            case DESTROYED -> new Destroyed(since);
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /// Makes the row, if there is none.
    void begin(Handle handle, CallId call, Instant now) {
        handle.createUpdate("INSERT INTO recording (call, state, since) VALUES (:call, 'OFF', :now)"
                        + " ON CONFLICT (call) DO NOTHING")
                .bind("call", call.value())
                .bind("now", Timestamp.from(now))
                .execute();
    }

    void put(Handle handle, CallId call, RecordingState state) {
        Timestamp since = Timestamp.from(state.since());
        handle.createUpdate("UPDATE recording SET state = :state, since = :since, gap_reason = :reason,"
                        + " sealed_at = coalesce(sealed_at, :sealed), retain_until = coalesce(:until, retain_until)"
                        + " WHERE call = :call")
                .bind("state", name(state).name())
                .bind("since", since)
                .bind("reason", reason(state))
                .bind("sealed", state instanceof Sealed ? since : null)
                .bind("until", state instanceof Retained(var until, var _) ? Timestamp.from(until) : null)
                .bind("call", call.value())
                .execute();
    }

    private static Name name(RecordingState state) {
        return switch (state) {
            case Off _ -> Name.OFF;
            case Noticed _ -> Name.NOTICE;
            case On _ -> Name.ON;
            case Gap _ -> Name.GAP;
            case Sealing _ -> Name.SEALING;
            case Sealed _ -> Name.SEALED;
            case Retained _ -> Name.RETAINED;
            case LegalHold _ -> Name.LEGAL_HOLD;
            case Destroying _ -> Name.DESTROYING;
            case Destroyed _ -> Name.DESTROYED;
        };
    }

    private static @Nullable String reason(RecordingState state) {
        return state instanceof Gap(var reason, var _) ? reason.name() : null;
    }

    void manifest(Handle handle, CallId call, byte[] sha256) {
        handle.createUpdate("UPDATE recording SET manifest_sha256 = :hash WHERE call = :call")
                .bind("hash", sha256)
                .bind("call", call.value())
                .execute();
    }

    /// Remembers that a media file was begun.
    void segment(Handle handle, SegmentId segment, String media, Instant now) {
        handle.createUpdate("INSERT INTO recording_segment (call, track, index, media, opened_at)"
                        + " VALUES (:call, :track, :index, :media, :now) ON CONFLICT DO NOTHING")
                .bind("call", segment.call().value())
                .bind("track", segment.track().value())
                .bind("index", segment.index())
                .bind("media", media)
                .bind("now", Timestamp.from(now))
                .execute();
    }

    /// Whether anything of a call was sent.
    boolean hasSegments(Handle handle, CallId call) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM recording_segment WHERE call = :call)")
                .bind("call", call.value())
                .mapTo(Boolean.class)
                .one();
    }

    /// The log-in name of the clerk who talked in a call last.
    Optional<String> clerk(Handle handle, CallId call) {
        return handle.createQuery("SELECT clerk FROM ticket WHERE call = :call AND clerk IS NOT NULL")
                .bind("call", call.value())
                .mapTo(String.class)
                .findOne();
    }
}
