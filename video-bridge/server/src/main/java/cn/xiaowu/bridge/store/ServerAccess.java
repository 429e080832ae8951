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
