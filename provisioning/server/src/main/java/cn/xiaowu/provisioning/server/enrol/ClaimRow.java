package cn.xiaowu.provisioning.server.enrol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A claim code as it is kept.
///
/// @param id the row
/// @param expiresAt until when it is good
/// @param wrongTries how many wrong codes were tried while it was open
/// @param replaced whether a newer one took its place
/// @param use what it was used for; null as long as it was not
record ClaimRow(
        long id,
        Instant expiresAt,
        int wrongTries,
        boolean replaced,
        @Nullable Use use) {
    static final int MOST_WRONG_TRIES = 5;

    /// What a code was used for.
    ///
    /// @param at when
    /// @param keyHash the booth's key
    /// @param certificate the certificate that was issued, DER
    record Use(Instant at, byte[] keyHash, byte[] certificate) {
        /// Whether somebody asks again because the answer was lost on the way.
        boolean isAskedAgain(byte[] byKey, Instant now, Duration window) {
            return Arrays.equals(keyHash, byKey) && now.isBefore(at.plus(window));
        }
    }

    static ClaimRow of(ResultSet row) throws SQLException {
        long usedAt = row.getLong("used_at");
        return new ClaimRow(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getInt("wrong_tries"),
                row.getBoolean("replaced"),
                usedAt == 0
                        ? null
                        : new Use(Instant.ofEpochMilli(usedAt), row.getBytes("key_hash"), row.getBytes("encoded")));
    }

    boolean isLocked() {
        return wrongTries >= MOST_WRONG_TRIES;
    }

    boolean isExpired(Instant now) {
        return replaced || !now.isBefore(expiresAt);
    }
}
