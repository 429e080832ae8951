package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.BoothId;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Claim codes and certificates in the database, inside one transaction.
final class ClaimRows {
    private final Handle handle;

    ClaimRows(Handle handle) {
        this.handle = handle;
    }

    Optional<ClaimRow> find(BoothId booth, byte[] hash) {
        return handle.createQuery("SELECT c.*, x.encoded FROM claim_code c"
                        + " LEFT JOIN certificate x ON x.serial = c.certificate_serial"
                        + " WHERE c.booth_id = :booth AND c.hash = :hash ORDER BY c.id DESC LIMIT 1")
                .bind("booth", booth.value())
                .bind("hash", hash)
                .map((row, _) -> ClaimRow.of(row))
                .findOne();
    }

    /// The code that somebody may be guessing at.
    Optional<ClaimRow> open(BoothId booth, Instant now) {
        return handle.createQuery("SELECT c.*, NULL AS encoded FROM claim_code c WHERE booth_id = :booth"
                        + " AND used_at IS NULL AND replaced = 0 AND expires_at > :now")
                .bind("booth", booth.value())
                .bind("now", now.toEpochMilli())
                .map((row, _) -> ClaimRow.of(row))
                .findOne();
    }

    void countWrongTry(ClaimRow code) {
        handle.createUpdate("UPDATE claim_code SET wrong_tries = wrong_tries + 1 WHERE id = :id")
                .bind("id", code.id())
                .execute();
    }

    void use(ClaimRow code, BoothId booth, byte[] keyHash, X509Certificate certificate, Instant now) {
        String serial = certificate.getSerialNumber().toString(16);
        handle.createUpdate("INSERT INTO certificate (serial, booth_id, encoded, issued_at, expires_at)"
                        + " VALUES (:serial, :booth, :encoded, :now, :expires)")
                .bind("serial", serial)
                .bind("booth", booth.value())
                .bind("encoded", encoded(certificate))
                .bind("now", now.toEpochMilli())
                .bind("expires", certificate.getNotAfter().toInstant().toEpochMilli())
                .execute();
        handle.createUpdate("UPDATE claim_code SET used_at = :now, key_hash = :key, certificate_serial = :serial"
                        + " WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("key", keyHash)
                .bind("serial", serial)
                .bind("id", code.id())
                .execute();
        handle.createUpdate("UPDATE booth SET certificate_serial = :serial WHERE booth_id = :booth")
                .bind("serial", serial)
                .bind("booth", booth.value())
                .execute();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made can't be written", e);
        }
    }
}
