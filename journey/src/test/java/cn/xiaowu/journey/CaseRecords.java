package cn.xiaowu.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks into the bridge's PostgreSQL, past the bridge.
final class CaseRecords implements AutoCloseable {
    private final Connection connection;

    CaseRecords(Path bridgeState) throws IOException, SQLException {
        // Line 4 of a PostgreSQL's postmaster.pid is its port.
        String port = Files.readAllLines(bridgeState.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(bridgeState.resolve("postgres/password"));
        connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    /// Id of the call whose citizen began to wait last.
    static String newestCall(Path bridgeState) throws IOException, SQLException {
        try (var records = new CaseRecords(bridgeState)) {
            return records.column("select call from ticket order by since desc limit 1")
                    .getFirst();
        }
    }

    /// The first column of what a query finds, as text.
    List<String> column(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        var texts = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
