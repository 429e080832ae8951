package cn.xiaowu.bridge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/// Who may use the bridge's own database server: whoever can read the password beside its data, and nobody
/// else of the same machine. The server is set up without a password and closed at its first start.
final class ServerAccess {
    private static final String RULES = """
            # Written by the bridge.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final Path data;
    private final String password;

    private ServerAccess(Path data, String password) {
        this.data = data;
        this.password = password;
    }

    /// Reads the password, or makes one.
    static ServerAccess of(Path folder, Path data) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, onlyOurs);
            Files.writeString(file, random());
        }
        return new ServerAccess(data, Files.readString(file).strip());
    }

    /// The address of the server that runs on the data in this folder; the fourth line of its `postmaster.pid` is its
    /// port.
    ///
    /// @throws StoreException if none runs
    static String runningUrl(Path folder) {
        try {
            String port = Files.readAllLines(folder.resolve("data/postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://localhost:" + Integer.parseInt(port) + "/postgres?user=postgres";
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new StoreException("no database runs in " + folder, e);
        }
    }

    /// The password that was made before.
    ///
    /// @throws StoreException if there is none
    static String password(Path folder) {
        try {
            return Files.readString(folder.resolve("password")).strip();
        } catch (IOException e) {
            throw new StoreException("the database's password in " + folder + " can't be read", e);
        }
    }

    /// 32 hexadecimal digits: nothing that SQL would have to quote.
    private static String random() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    String password() {
        return password;
    }

    /// Closes a server that is open to all; changes nothing on one that is closed already.
    void close(DataSource server) throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Files.writeString(rules, RULES);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
