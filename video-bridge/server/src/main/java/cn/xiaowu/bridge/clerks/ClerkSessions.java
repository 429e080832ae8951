package cn.xiaowu.bridge.clerks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Who is logged in. Kept in the database, so that a restart of the bridge sends nobody back to the log-in
/// page; a token's hash only, so that the database opens no session. For use by any thread.
public final class ClerkSessions {
    /// A working day with overtime.
    public static final Duration LIFETIME = Duration.ofHours(12);

    private final Jdbi jdbi;
    private final ClerkFile clerks;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /// @param clerks who there is: who was taken out of the file is out
    public ClerkSessions(Jdbi jdbi, ClerkFile clerks, InstantSource clock) {
        this.jdbi = jdbi;
        this.clerks = clerks;
        this.clock = clock;
    }

    String open(Clerk clerk) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM clerk_session WHERE expires_at < :now")
                    .bind("now", Timestamp.from(now))
                    .execute();
            handle.createUpdate("INSERT INTO clerk_session (token_hash, clerk, expires_at) VALUES (:hash, :clerk, :at)")
                    .bind("hash", hash(token))
                    .bind("clerk", clerk.name())
                    .bind("at", Timestamp.from(now.plus(LIFETIME)))
                    .execute();
        });
        return token;
    }

    /// The clerk whose session this is.
    public Optional<Clerk> find(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT clerk FROM clerk_session WHERE token_hash = :hash AND expires_at > :now")
                        .bind("hash", hash(token))
                        .bind("now", Timestamp.from(clock.instant()))
                        .mapTo(String.class)
                        .findOne())
                .flatMap(clerks::find);
    }

    /// Ends a session.
    public void end(String token) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM clerk_session WHERE token_hash = :hash")
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
