package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the journal of recordings holds, as it is told and sent. For use by any thread.
public final class MediaLedger {
    private final MediaJournal journal;

    /// @param journal what is read
    public MediaLedger(MediaJournal journal) {
        this.journal = journal;
    }

    /// The recordings that wait for the bridge, oldest first.
    public List<CallId> waiting() {
        return calls("select call from recording where refusal is null order by rowid");
    }

    /// Those that have not been told to be over.
    public List<CallId> unfinished() {
        return calls("select call from recording where ended_at is null order by rowid");
    }

    private List<CallId> calls(String sql) {
        return list(sql, row -> new CallId(UUID.fromString(row.getString(1))));
    }

    /// A recording's segments, in the order in which they began.
    public List<SegmentId> segments(CallId call) {
        return list(
                "select track, number from segment where call = ? order by begun_at, track",
                row -> new SegmentId(call, new TrackId(row.getString(1)), row.getInt(2)),
                call);
    }

    /// The last segment of each of a recording's tracks.
    public List<LastSegment> lastSegments(CallId call) {
        return list(
                "select track, max(number), max(last_at) from segment where call = ? group by track"
                        + " having max(last_at) is not null",
                row -> new LastSegment(
                        new SegmentId(call, new TrackId(row.getString(1)), row.getInt(2)),
                        Instant.parse(row.getString(3))),
                call);
    }

    /// The type of a segment's media.
    public String media(SegmentId segment) {
        return list(
                        "select media from segment where call = ? and track = ? and number = ?",
                        row -> row.getString(1),
                        segment.call(),
                        segment.track(),
                        segment.index())
                .getFirst();
    }

    /// When a recording's last chunk came; empty if none did.
    public Optional<Instant> lastHeard(CallId call) {
        return list(
                        "select max(last_at) from segment where call = ? having max(last_at) is not null",
                        row -> Instant.parse(row.getString(1)),
                        call)
                .stream()
                .findFirst();
    }

    /// Until when a call's citizen was known to be on hold last; empty if never.
    public Optional<Instant> heldUntil(CallId call) {
        return list("select until from held where call = ?", row -> Instant.parse(row.getString(1)), call).stream()
                .findFirst();
    }

    /// The log of a recording that is over; empty while it is not.
    public Optional<RecordingLog> log(CallId call) {
        List<RecordingLog.Segment> segments = list(
                "select track, number, role, media, begun_at, last_at from segment where call = ?"
                        + " order by begun_at, track",
                row -> segment(call, row),
                call);
        List<RecordingLog.Gap> gaps = list(
                "select track, reason, begun_at, ended_at from gap where call = ? order by begun_at",
                MediaLedger::gap,
                call);
        return list(
                        "select number, agreed_at, ended_at from recording where call = ? and ended_at is not null",
                        row -> new RecordingLog(
                                call,
                                new CaseNumber(row.getString(1)),
                                Instant.parse(row.getString(2)),
                                Instant.parse(row.getString(3)),
                                segments,
                                gaps),
                        call)
                .stream()
                .findFirst();
    }

    private RecordingLog.Segment segment(CallId call, ResultSet row) throws SQLException {
        var track = new TrackId(row.getString(1));
        int number = row.getInt(2);
        List<RecordingLog.Chunk> chunks = list(
                "select length, sha256 from chunk where call = ? and track = ? and number = ? order by start",
                chunk -> new RecordingLog.Chunk(chunk.getInt(1), chunk.getString(2)),
                call,
                track,
                number);
        return new RecordingLog.Segment(
                track,
                Role.valueOf(row.getString(3)),
                number,
                row.getString(4),
                Instant.parse(row.getString(5)),
                Instant.parse(row.getString(6)),
                chunks);
    }

    private static RecordingLog.Gap gap(ResultSet row) throws SQLException {
        String track = row.getString(1);
        String to = row.getString(4);
        return new RecordingLog.Gap(
                track == null ? null : new TrackId(track),
                GapReason.valueOf(row.getString(2)),
                Instant.parse(row.getString(3)),
                to == null ? null : Instant.parse(to));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return journal.ask(sql, statement -> {
            MediaJournal.set(statement, parameters);
            return rows(statement, reading);
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(reading.read(row));
            }
        }
        return rows;
    }
}
