package cn.xiaowu.bridge.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bridge's database, open and at the newest version of its tables. For use by any thread.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 16;
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final @Nullable EmbeddedServer server;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool, @Nullable EmbeddedServer server) {
        this.pool = pool;
        this.server = server;
        this.jdbi = Jdbi.create(pool);
    }

    /// Runs a server of its own.
    ///
    /// @param folder where its data lie
    /// @throws StoreException if it does not start
    public static Database embedded(Path folder) {
        EmbeddedServer server = EmbeddedServer.start(folder);
        return migrated(new Database(pool(server.jdbcUrl(), server.password()), server));
    }

    /// Uses the server that the bridge of this folder runs at the moment.
    ///
    /// @param folder where its data lie
    /// @throws StoreException if none runs
    public static Database beside(Path folder) {
        return new Database(pool(ServerAccess.runningUrl(folder), ServerAccess.password(folder)), null);
    }

    /// Uses a server that is run elsewhere.
    ///
    /// @param jdbcUrl for example `jdbc:postgresql://db.example/xiaowu?user=bridge`
    /// @throws StoreException if it can't be reached
    public static Database at(String jdbcUrl) {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new StoreException("the database's address is no JDBC URL of PostgreSQL");
        }
        return migrated(new Database(pool(jdbcUrl, null), null));
    }

    private static HikariDataSource pool(String jdbcUrl, @Nullable String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        if (password != null) {
            config.setPassword(password);
        }
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static Database migrated(Database database) {
        try {
            Flyway.configure().dataSource(database.pool).load().migrate();
            return database;
        } catch (FlywayException e) {
            database.close();
            throw new StoreException("the database's tables can't be brought up to date: " + e.getMessage(), e);
        }
    }

    /// For SQL.
    public Jdbi jdbi() {
        return jdbi;
    }

    /// Whether it answers at the moment.
    public boolean isUp() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException e) {
            LOG.warn("the database does not answer: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("the database server was not stopped cleanly", e);
        }
    }
}
