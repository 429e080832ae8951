package cn.xiaowu.provisioning.server.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.BoothRequest;
import cn.xiaowu.provisioning.contract.ClaimCode;
import cn.xiaowu.provisioning.contract.Devices;
import cn.xiaowu.provisioning.contract.EnrolmentState;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.server.booths.Booths;
import cn.xiaowu.provisioning.server.enrol.EnrolmentOutcome.Issued;
import cn.xiaowu.provisioning.server.enrol.EnrolmentOutcome.Refused;
import cn.xiaowu.provisioning.server.pki.Authorities;
import cn.xiaowu.provisioning.server.pki.CertificateRequest;
import cn.xiaowu.provisioning.server.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentIT {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final BoothId BOOTH = new BoothId("B00001");
    private static final ClaimCode WRONG = ClaimCode.parse("0000-0000-0000");

    @TempDir
    private Path folder = Path.of("");

    private Instant now = NOON;
    private @Nullable Harness opened;

    /// What a server has, without its ports.
    private final class Harness {
        private final Path state = folder.resolve("state");
        private final Database database = Database.open(state.resolve("test.db"));
        private final Authorities authorities = Authorities.open(state.resolve("pki"), NOON);
        private final CodeHash hash = CodeHash.open(state.resolve("code.key"));
        private final Booths booths = new Booths(database, URI.create("https://bridge.example.org"), () -> now);
        private final ClaimCodes codes = new ClaimCodes(database, hash, () -> now, ClaimCodes.LIFETIME);
        private final Enrolment enrolment = new Enrolment(database, hash, authorities.booths(), () -> now);
    }

    @BeforeEach
    void recordsABooth() {
        opened = new Harness();
        var devices = new Devices("/dev/ttyS0", "/dev/ttyS1", "/dev/ttyS2", false);
        var request = new BoothRequest(null, "翠苑社区晓屋", "330106", "杭州市西湖区", "样例路1号", "0571-00000000", devices, 60);
        harness().booths.record(request, "chen");
    }

    @Test
    void aCodeGetsACertificateOfTheBooth() {
        // Given
        CertificateRequest request = request();
        // When
        EnrolmentOutcome outcome = harness().enrolment.enrol(newCode(), request);
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Issued.class, issued -> {
            assertThat(issued.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=B00001");
            assertThat(issued.certificate().getPublicKey()).isEqualTo(request.key());
            assertThat(issued.certificate().getNotAfter().toInstant()).isEqualTo(NOON.plus(Duration.ofDays(365)));
        });
        assertThat(state()).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void theCertificateNamesTheBoothAsTheBridgeExpects() throws GeneralSecurityException {
        // When
        var issued = (Issued) harness().enrolment.enrol(newCode(), request());
        // Then
        assertThat(issued.certificate().getSubjectAlternativeNames()).hasToString("[[6, urn:xiaowu:booth:B00001]]");
        assertThat(issued.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(issued.certificate().getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void aLostAnswerCanBeAskedForAgainWithTheSameKey() {
        // Given
        ClaimCode code = newCode();
        CertificateRequest request = request();
        var first = (Issued) harness().enrolment.enrol(code, request);
        // When
        now = NOON.plus(Enrolment.AGAIN_WINDOW).minusSeconds(1);
        var second = (Issued) harness().enrolment.enrol(code, request);
        // Then
        assertThat(second.again()).isTrue();
        assertThat(second.certificate()).isEqualTo(first.certificate());
    }

    @Test
    void aUsedCodeIsRefusedToAnotherKey() {
        // Given
        ClaimCode code = newCode();
        harness().enrolment.enrol(code, request());
        // Then
        assertRefused(code, ProblemCode.CLAIM_USED);
    }

    @Test
    void aUsedCodeIsRefusedToTheSameKeyLater() {
        // Given
        ClaimCode code = newCode();
        CertificateRequest request = request();
        harness().enrolment.enrol(code, request);
        // When
        now = NOON.plus(Enrolment.AGAIN_WINDOW);
        // Then
        assertThat(harness().enrolment.enrol(code, request)).isEqualTo(new Refused(ProblemCode.CLAIM_USED));
    }

    @Test
    void anExpiredCodeIsRefused() {
        // Given
        ClaimCode code = newCode();
        // When
        now = NOON.plus(ClaimCodes.LIFETIME);
        // Then
        assertRefused(code, ProblemCode.CLAIM_EXPIRED);
        assertThat(state()).isEqualTo(EnrolmentState.STAGED);
    }

    @Test
    void aCodeIsRefusedOnceANewerOneTookItsPlace() {
        // Given
        ClaimCode older = newCode();
        newCode();
        // Then
        assertRefused(older, ProblemCode.CLAIM_EXPIRED);
    }

    @Test
    void fiveWrongTriesLockTheRightCode() {
        // Given
        ClaimCode right = newCode();
        for (int i = 0; i < 5; i++) {
            assertRefused(WRONG, ProblemCode.CLAIM_WRONG);
        }
        // Then
        assertRefused(WRONG, ProblemCode.CLAIM_LOCKED);
        assertRefused(right, ProblemCode.CLAIM_LOCKED);
    }

    @Test
    void fourWrongTriesDoNot() {
        // Given
        ClaimCode right = newCode();
        for (int i = 0; i < 4; i++) {
            assertRefused(WRONG, ProblemCode.CLAIM_WRONG);
        }
        // Then
        assertThat(harness().enrolment.enrol(right, request())).isInstanceOf(Issued.class);
    }

    @Test
    void anotherBoothsCodeIsWrong() {
        // Given
        ClaimCode code = newCode();
        // When
        EnrolmentOutcome outcome =
                harness().enrolment.enrol(code, new CertificateRequest(new BoothId("B00002"), key()));
        // Then
        assertThat(outcome).isEqualTo(new Refused(ProblemCode.CLAIM_WRONG));
    }

    @Test
    void whatIsKeptOutlivesARestart() {
        // Given
        ClaimCode code = newCode();
        CertificateRequest request = request();
        var first = (Issued) harness().enrolment.enrol(code, request);
        // When
        opened = new Harness();
        var second = (Issued) harness().enrolment.enrol(code, request);
        // Then
        assertThat(second.certificate()).isEqualTo(first.certificate());
    }

    private Harness harness() {
        return Objects.requireNonNull(opened);
    }

    private ClaimCode newCode() {
        return harness().codes.make(BOOTH, "chen").code();
    }

    private EnrolmentState state() {
        return harness().booths.find(BOOTH).orElseThrow().state();
    }

    private void assertRefused(ClaimCode code, ProblemCode why) {
        assertThat(harness().enrolment.enrol(code, request())).isEqualTo(new Refused(why));
    }

    private static CertificateRequest request() {
        return new CertificateRequest(BOOTH, key());
    }

    private static PublicKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
