package cn.xiaowu.provisioning.server.technicians;

import cn.xiaowu.provisioning.contract.Technician;
import cn.xiaowu.provisioning.server.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Who is logged in. Kept in the database, so that a restart sends nobody back to the log-in page; a token's hash only,
/// so that the database opens no session. For use by any thread.
public final class Sessions {
    /// A working day with overtime.
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /// @param database where they are kept
    public Sessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    String open(Technician technician) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        database.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM technician_session WHERE expires_at < :now")
                    .bind("now", now.toEpochMilli())
                    .execute();
            return handle.createUpdate("INSERT INTO technician_session (token_hash, technician, expires_at)"
                            + " VALUES (:hash, :name, :expires)")
                    .bind("hash", hash(token))
                    .bind("name", technician.name())
                    .bind("expires", now.plus(LIFETIME).toEpochMilli())
                    .execute();
        });
        return token;
    }

    Optional<Technician> find(String token) {
        return database.read(handle -> handle.createQuery(
                        "SELECT technician FROM technician_session" + " WHERE token_hash = :hash AND expires_at > :now")
                .bind("hash", hash(token))
                .bind("now", clock.millis())
                .mapTo(String.class)
                .findOne()
                .map(Technician::new));
    }

    void end(String token) {
        database.inTransaction(handle -> handle.createUpdate("DELETE FROM technician_session WHERE token_hash = :hash")
                .bind("hash", hash(token))
                .execute());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
