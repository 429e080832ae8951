package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.journal.Entry.Kind;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The booth's journal: a table in SQLite, written with a write-ahead log and a sync at each commit, so that power may
/// fail at any byte. Bodies are sealed. For use by any thread; one at a time is served.
public final class Journal implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("create table if not exists counter (day text primary key, last integer not null)", """
            create table if not exists entry (
              id integer primary key autoincrement,
              kind text not null,
              number text not null,
              sealed blob not null,
              refusal text,
              unique (kind, number))
            """);

    private final JournalFile file;
    private final Vault vault;

    private Journal(JournalFile file, Vault vault) {
        this.file = file;
        this.vault = vault;
    }

    /// The journal in this folder, begun if there is none.
    ///
    /// @param folder an existing folder of the booth's own
    /// @throws JournalException if it can't be used
    public static Journal open(Path folder) {
        return new Journal(
                JournalFile.open(folder.resolve("journal.sqlite"), TABLES), Vault.open(folder.resolve("journal.key")));
    }

    /// The day's next running number, from 1; never given twice, not even after a power cut.
    public synchronized int nextNumber(LocalDate day) {
        return file.ask("""
                insert into counter (day, last) values (?, 1)
                on conflict (day) do update set last = last + 1 returning last
                """, statement -> {
            statement.setString(1, day.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /// Writes a signed case; it is durable when this returns.
    ///
    /// @throws JournalException if it could not be written
    public void write(Submission submission) {
        write(Kind.SUBMISSION, submission.number(), WireFormat.mapper().writeValueAsBytes(submission));
    }

    /// Writes a rating; it is durable when this returns.
    ///
    /// @throws JournalException if it could not be written
    public void write(Rating rating) {
        write(Kind.RATING, rating.number(), WireFormat.mapper().writeValueAsBytes(rating));
    }

    private synchronized void write(Kind kind, CaseNumber number, byte[] body) {
        byte[] sealed = vault.seal(body, label(kind, number));
        file.ask("insert into entry (kind, number, sealed) values (?, ?, ?)", statement -> {
            statement.setString(1, kind.name());
            statement.setString(2, number.value());
            statement.setBytes(3, sealed);
            return statement.executeUpdate();
        });
    }

    /// The oldest entry that waits to be sent.
    public synchronized Optional<Entry> oldest() {
        return file.ask(
                "select id, kind, number, sealed from entry where refusal is null order by id limit 1",
                this::readEntry);
    }

    private Optional<Entry> readEntry(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var kind = Kind.valueOf(row.getString(2));
            var number = new CaseNumber(row.getString(3));
            return Optional.of(
                    new Entry(row.getLong(1), kind, number, vault.open(row.getBytes(4), label(kind, number))));
        }
    }

    /// Erases an entry that the bridge has; its bytes are overwritten in the file and gone from the log.
    public synchronized void erase(long id) {
        file.ask("delete from entry where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
        file.emptyLog();
    }

    /// Sets an entry aside that the bridge refused; it is kept for staff.
    ///
    /// @param reason the bridge's words; nothing personal
    public synchronized void setAside(long id, String reason) {
        file.ask("update entry set refusal = ? where id = ?", statement -> {
            statement.setString(1, reason);
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    /// How much is in it.
    public synchronized Contents contents() {
        return file.ask("select count(*) - count(refusal), count(refusal) from entry", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Contents(row.getInt(1), row.getInt(2));
            }
        });
    }

    private static String label(Kind kind, CaseNumber number) {
        return kind + " " + number;
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    /// How many entries there are.
    ///
    /// @param waiting to be sent
    /// @param refused by the bridge, kept for staff
    public record Contents(int waiting, int refused) {}
}
