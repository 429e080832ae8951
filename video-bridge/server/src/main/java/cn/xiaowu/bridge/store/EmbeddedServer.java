package cn.xiaowu.bridge.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// A PostgreSQL server of the bridge's own, for one machine. Its data outlive the bridge.
final class EmbeddedServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final ServerAccess access;

    private EmbeddedServer(EmbeddedPostgres server, ServerAccess access) {
        this.server = server;
        this.access = access;
    }

    /// @param folder where programs and data lie; made if it is not there
    static EmbeddedServer start(Path folder) {
        // The library clears old data folders out of its working folder: the two must not be the same.
        Path data = folder.resolve("data");
        Path programs = folder.resolve("programs");
        try {
            Files.createDirectories(programs);
            new LeftoverPostmaster(data).stop();
            var access = ServerAccess.of(folder, data);
            EmbeddedPostgres server = builder(data, programs)
                    .setConnectConfig("password", access.password())
                    .start();
            access.close(server.getPostgresDatabase(Map.of("password", access.password())));
            return new EmbeddedServer(server, access);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StoreException("the database in " + folder + " can't be started: " + e.getMessage(), e);
        }
    }

    /// The library is made for tests and switches durability off; here a commit must survive a power cut.
    private static EmbeddedPostgres.Builder builder(Path data, Path programs) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(programs.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("listen_addresses", "localhost")
                .setPGStartupWait(START_LIMIT);
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    String password() {
        return access.password();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
