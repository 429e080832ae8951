package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.server.enrol.EnrolmentOutcome.Issued;
import cn.xiaowu.provisioning.server.enrol.EnrolmentOutcome.Refused;
import cn.xiaowu.provisioning.server.pki.Authority;
import cn.xiaowu.provisioning.server.pki.CertificateRequest;
import cn.xiaowu.provisioning.server.store.Database;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Exchanges a claim code for a certificate. The code is consumed and the certificate recorded in one transaction, so
/// that a code makes one certificate or none; whoever asks again with the same key soon after gets the same one, since
/// the answer may have been lost on the way. For use by any thread.
public final class Enrolment {
    /// How long a lost answer can be asked for again.
    static final Duration AGAIN_WINDOW = Duration.ofMinutes(10);

    private final Database database;
    private final CodeHash hash;
    private final Authority authority;
    private final InstantSource clock;

    /// @param authority who signs booths' certificates
    public Enrolment(Database database, CodeHash hash, Authority authority, InstantSource clock) {
        this.database = database;
        this.hash = hash;
        this.authority = authority;
        this.clock = clock;
    }

    /// Tries a code.
    public EnrolmentOutcome enrol(ClaimCode code, CertificateRequest request) {
        byte[] codeHash = hash.of(request.booth(), code);
        return database.inTransaction(handle -> enrol(new ClaimRows(handle), codeHash, request, clock.instant()));
    }

    private EnrolmentOutcome enrol(ClaimRows rows, byte[] codeHash, CertificateRequest request, Instant now) {
        Optional<ClaimRow> found = rows.find(request.booth(), codeHash);
        if (found.isEmpty()) {
            return wrong(rows, request.booth(), now);
        }
        ClaimRow row = found.get();
        if (row.use() != null) {
            return used(row.use(), request, now);
        }
        if (row.isExpired(now)) {
            return new Refused(ProblemCode.CLAIM_EXPIRED);
        }
        return row.isLocked() ? new Refused(ProblemCode.CLAIM_LOCKED) : issue(rows, row, request, now);
    }

    private static EnrolmentOutcome wrong(ClaimRows rows, BoothId booth, Instant now) {
        Optional<ClaimRow> open = rows.open(booth, now);
        if (open.isPresent() && open.get().isLocked()) {
            return new Refused(ProblemCode.CLAIM_LOCKED);
        }
        open.ifPresent(rows::countWrongTry);
        return new Refused(ProblemCode.CLAIM_WRONG);
    }

    private static EnrolmentOutcome used(ClaimRow.Use use, CertificateRequest request, Instant now) {
        return use.isAskedAgain(request.keyHash(), now, AGAIN_WINDOW)
                ? new Issued(certificate(use.certificate()), true)
                : new Refused(ProblemCode.CLAIM_USED);
    }

    private EnrolmentOutcome issue(ClaimRows rows, ClaimRow row, CertificateRequest request, Instant now) {
        X509Certificate certificate = authority.booth(request.booth(), request.key(), now);
        rows.use(row, request.booth(), request.keyHash(), certificate, now);
        return new Issued(certificate, false);
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate in the database is damaged", e);
        }
    }
}
