package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import cn.xiaowu.provisioning.server.store.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes claim codes. A booth has one at a time: a new one takes the place of the last. For use by any thread.
public final class ClaimCodes {
    /// How long a code is good unless told otherwise.
    public static final Duration LIFETIME = Duration.ofHours(24);

    private final Database database;
    private final CodeHash hash;
    private final InstantSource clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    /// @param lifetime how long a code is good
    public ClaimCodes(Database database, CodeHash hash, InstantSource clock, Duration lifetime) {
        this.database = database;
        this.hash = hash;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /// A code just made. It can't be had a second time.
    ///
    /// @param code the code
    /// @param expiresAt until when it is good
    public record Made(ClaimCode code, Instant expiresAt) {}

    /// Makes a code for a booth that is on record.
    ///
    /// @param technician who asks for it
    public Made make(BoothId booth, String technician) {
        ClaimCode code = ClaimCode.random(random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(lifetime);
        database.inTransaction(handle -> {
            handle.createUpdate("UPDATE claim_code SET replaced = 1 WHERE booth_id = :booth AND used_at IS NULL")
                    .bind("booth", booth.value())
                    .execute();
            return handle.createUpdate("INSERT INTO claim_code (booth_id, hash, made_by, made_at, expires_at)"
                            + " VALUES (:booth, :hash, :by, :now, :expires)")
                    .bind("booth", booth.value())
                    .bind("hash", hash.of(booth, code))
                    .bind("by", technician)
                    .bind("now", now.toEpochMilli())
                    .bind("expires", expiresAt.toEpochMilli())
                    .execute();
        });
        return new Made(code, expiresAt);
    }
}
