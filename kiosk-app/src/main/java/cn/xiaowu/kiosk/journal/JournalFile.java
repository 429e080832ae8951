package cn.xiaowu.kiosk.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The journal's SQLite file with its one connection. Not for use by several threads at once.
final class JournalFile implements AutoCloseable {
    /// `secure_delete` overwrites what is erased; `synchronous=FULL` syncs the log at each commit.
    private static final List<String> SETTINGS = List.of(
            "pragma journal_mode = wal",
            "pragma synchronous = full",
            "pragma secure_delete = on",
            "pragma foreign_keys = on");

    private final Path path;
    private final Connection connection;

    private JournalFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /// @param tables statements that make what is not there
    static JournalFile open(Path path, List<String> tables) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
            try (Statement statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute(setting);
                }
                for (String table : tables) {
                    statement.execute(table);
                }
            }
            return new JournalFile(path, connection);
        } catch (SQLException e) {
            throw failed(path, e);
        }
    }

    <T> T ask(String sql, Query<T> query) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException e) {
            throw failed(path, e);
        }
    }

    /// Moves the log's pages into the file and cuts the log to nothing.
    void emptyLog() {
        ask("pragma wal_checkpoint(truncate)", PreparedStatement::execute);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(path, e);
        }
    }

    private static JournalException failed(Path path, SQLException e) {
        return new JournalException("the journal " + path + " can't be used: check the disk and its free space", e);
    }

    /// A question to the database.
    @FunctionalInterface
    interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
