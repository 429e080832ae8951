package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal of recordings, in a file of its own, since it is large and sends at its own pace. Each chunk is sealed
/// and synced before it counts; what the bridge has is overwritten. For use by any thread; one at a time is served.
public final class MediaJournal implements AutoCloseable {
    private final JournalFile file;
    private final Vault vault;

    private MediaJournal(JournalFile file, Vault vault) {
        this.file = file;
        this.vault = vault;
    }

    /// The journal in this folder, begun if there is none.
    ///
    /// @param folder an existing folder of the booth's own
    /// @throws JournalException if it can't be used
    public static MediaJournal open(Path folder) {
        return new MediaJournal(
                JournalFile.open(folder.resolve("recordings.sqlite"), MediaTables.ALL),
                Vault.open(folder.resolve("journal.key")));
    }

    /// The citizen has agreed to be recorded. The same call again changes nothing.
    public synchronized void begin(CallId call, CaseNumber number, Instant agreedAt) {
        file.ask(
                "insert into recording (call, number, agreed_at) values (?, ?, ?) on conflict do nothing",
                statement -> {
                    set(statement, call, number, agreedAt);
                    return statement.executeUpdate();
                });
    }

    /// A recorder has begun.
    public synchronized void begin(NewSegment segment) {
        file.ask(
                "insert into segment (call, track, number, role, media, begun_at, last_at) values (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    SegmentId id = segment.id();
                    set(statement, id.call(), id.track(), id.index(), segment.role(), segment.media());
                    statement.setString(6, segment.at().toString());
                    statement.setString(7, segment.at().toString());
                    return statement.executeUpdate();
                });
    }

    /// Writes a chunk to the end of a segment; it is durable when this returns.
    ///
    /// @param begunAt when the segment begins, as far as it is known by now
    /// @param lastAt when it ends, with this chunk
    /// @throws JournalException if it could not be written
    public synchronized void append(SegmentId segment, byte[] chunk, Instant begunAt, Instant lastAt) {
        long from = length(segment);
        byte[] sealed = vault.seal(chunk, label(segment, from));
        file.ask(
                "insert into chunk (call, track, number, start, length, sha256, sealed) values (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    set(statement, segment.call(), segment.track(), segment.index(), from, chunk.length, sha256(chunk));
                    statement.setBytes(7, sealed);
                    return statement.executeUpdate();
                });
        file.ask(
                "update segment set begun_at = ?, last_at = ? where call = ? and track = ? and number = ?",
                statement -> {
                    set(statement, begunAt, lastAt, segment.call(), segment.track(), segment.index());
                    return statement.executeUpdate();
                });
    }

    /// How many bytes a segment has, sent or not.
    public synchronized long length(SegmentId segment) {
        return file.ask(
                "select coalesce(max(start + length), 0) from chunk where call = ? and track = ? and number = ?",
                statement -> number(statement, segment));
    }

    /// How many of a segment's bytes are gone, since the bridge has them.
    public synchronized long sent(SegmentId segment) {
        return file.ask(
                "select coalesce(max(start + length), 0) from chunk where call = ? and track = ? and number = ?"
                        + " and sealed is null",
                statement -> number(statement, segment));
    }

    private static long number(PreparedStatement statement, SegmentId segment) throws SQLException {
        set(statement, segment.call(), segment.track(), segment.index());
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The chunk with a segment's byte `at`; empty if it has not come yet, or is gone.
    public synchronized Optional<Piece> piece(SegmentId segment, long at) {
        return file.ask(
                "select start, sealed from chunk where call = ? and track = ? and number = ?"
                        + " and start <= ? and start + length > ? and sealed is not null",
                statement -> {
                    set(statement, segment.call(), segment.track(), segment.index(), at, at);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(open(segment, row)) : Optional.empty();
                    }
                });
    }

    private Piece open(SegmentId segment, ResultSet row) throws SQLException {
        long start = row.getLong(1);
        return new Piece(start, vault.open(row.getBytes(2), label(segment, start)));
    }

    /// Overwrites what the bridge has: all chunks that end at or before this byte. Their hashes stay.
    public synchronized void acknowledge(SegmentId segment, long offset) {
        file.ask(
                "update chunk set sealed = null where call = ? and track = ? and number = ? and start + length <= ?"
                        + " and sealed is not null",
                statement -> {
                    set(statement, segment.call(), segment.track(), segment.index(), offset);
                    return statement.executeUpdate();
                });
    }

    /// A stretch is missing.
    ///
    /// @param track where; in all, if none is named
    /// @param to until when; none if until the end
    public synchronized void gap(
            CallId call, @Nullable TrackId track, GapReason reason, Instant from, @Nullable Instant to) {
        file.ask("insert into gap (call, track, reason, begun_at, ended_at) values (?, ?, ?, ?, ?)", statement -> {
            set(statement, call, track, reason, from, to);
            return statement.executeUpdate();
        });
    }

    /// The same for what is known to be missing of one track.
    public synchronized void gaps(CallId call, List<RecordingLog.Gap> gaps) {
        gaps.forEach(gap -> gap(call, gap.track(), gap.reason(), gap.from(), gap.to()));
    }

    /// The citizen is on hold until now, at least.
    public synchronized void held(CallId call, Instant until) {
        file.ask(
                "insert into held (call, until) values (?, ?) on conflict (call) do update set until = excluded.until",
                statement -> {
                    set(statement, call, until);
                    return statement.executeUpdate();
                });
    }

    /// Nothing more will come. The first time counts.
    public synchronized void end(CallId call, Instant at) {
        file.ask("update recording set ended_at = ? where call = ? and ended_at is null", statement -> {
            set(statement, at, call);
            return statement.executeUpdate();
        });
    }

    /// Forgets a recording that the bridge has sealed.
    public synchronized void erase(CallId call) {
        file.ask("delete from recording where call = ?", statement -> {
            set(statement, call);
            return statement.executeUpdate();
        });
        file.emptyLog();
    }

    /// Sets a recording aside that the bridge will never take; it is kept for staff.
    ///
    /// @param reason the bridge's words; nothing personal
    public synchronized void setAside(CallId call, String reason) {
        file.ask("update recording set refusal = ? where call = ?", statement -> {
            set(statement, reason, call);
            return statement.executeUpdate();
        });
    }

    /// How many bytes the file can take in without growing: what was erased leaves its pages there.
    public synchronized long reusable() {
        return file.ask(
                "select f.freelist_count * p.page_size from pragma_freelist_count f, pragma_page_size p", statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    /// For reading what is to be sent.
    synchronized <T> T ask(String sql, JournalFile.Query<T> query) {
        return file.ask(sql, query);
    }

    /// Sets parameters from the first on: numbers as numbers, everything else as its text.
    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> statement.setString(i + 1, null);
                case Number number -> statement.setLong(i + 1, number.longValue());
                case Enum<?> name -> statement.setString(i + 1, name.name());
                default -> statement.setString(i + 1, value.toString());
            }
        }
    }

    private static String label(SegmentId segment, long start) {
        return "RECORDING " + segment + " " + start;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    /// A chunk as the recorder gave it.
    ///
    /// @param start its place in the segment
    /// @param bytes personal
    public record Piece(long start, byte[] bytes) {
        /// Without the bytes.
        @Override
        public String toString() {
            return "Piece[" + start + "]";
        }
    }
}
