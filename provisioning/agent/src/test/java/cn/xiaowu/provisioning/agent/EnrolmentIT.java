package cn.xiaowu.provisioning.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.provisioning.agent.Programs.Ended;
import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import cn.xiaowu.provisioning.contract.SiteFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// One server for all: a start takes seconds, and each test has a booth of its own.
    private static @Nullable Site shared;

    @TempDir
    private Path folder = Path.of("");

    private Path agent = Path.of("");
    private BoothId booth = new BoothId("NONE");

    @BeforeAll
    static void startsTheServer(@TempDir Path folder) throws Exception {
        shared = new Site(folder);
    }

    @BeforeEach
    void recordsABooth() throws Exception {
        agent = folder.resolve("agent");
        booth = site().recordBooth();
    }

    @AfterAll
    static void stopsEverything() {
        site().close();
    }

    @Test
    void enrolsABoothWithItsCode() throws Exception {
        // When
        Ended ended = site().enrol(agent, booth, site().claimCode(booth).toLowerCase(Locale.ROOT));
        // Then
        assertThat(ended).isEqualTo(new Ended(0, "booth " + booth + " is enrolled as 翠苑社区晓屋: " + siteFile() + "\n"));
        SiteFile written = SiteFile.read(siteFile());
        assertThat(written.bridgeUrl()).isEqualTo(URI.create("https://bridge.example.org"));
        assertThat(written.certificate()).isEqualTo(agent.resolve("booth.crt")).exists();
        assertThat(Files.getPosixFilePermissions(written.privateKey()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(site().booths()).contains("\"boothId\":\"" + booth + '"').contains("lastSeenAt");
    }

    @Test
    void saysThatItIsEnrolledAlready() throws Exception {
        // Given
        site().enrol(agent, booth, site().claimCode(booth));
        byte[] before = Files.readAllBytes(siteFile());
        // When
        Ended ended = site().enrol(agent, booth, "0000-0000-0000");
        // Then
        assertThat(ended.exit()).isZero();
        assertThat(ended.said()).contains("is enrolled already");
        assertThat(siteFile()).hasBinaryContent(before);
    }

    @Test
    void refusesAWrongCodeAndThenTakesTheRightOne() throws Exception {
        // Given
        String code = site().claimCode(booth);
        // When
        Ended wrong = site().enrol(agent, booth, "0000-0000-0000");
        // Then
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.said()).contains("the claim code is wrong").doesNotContain("\tat ");
        assertThat(siteFile()).doesNotExist();
        assertThat(site().enrol(agent, booth, code).exit()).isZero();
    }

    @Test
    void refusesAUsedCodeToAnotherMachine() throws Exception {
        // Given
        String code = site().claimCode(booth);
        site().enrol(agent, booth, code);
        // When
        Ended used = site().enrol(folder.resolve("another"), booth, code);
        // Then
        assertThat(used.exit()).isEqualTo(4);
        assertThat(used.said()).contains("was used already: make a new one on the portal");
    }

    @Test
    void refusesACodeThatANewerOneReplaced() throws Exception {
        // Given
        String older = site().claimCode(booth);
        site().claimCode(booth);
        // When
        Ended expired = site().enrol(agent, booth, older);
        // Then
        assertThat(expired.exit()).isEqualTo(5);
        assertThat(expired.said()).contains("has expired: make a new one on the portal");
    }

    @Test
    void losesNothingWhenKilledBetweenIssueAndAnswer() throws Exception {
        // Given the certificate is issued, and the answer never reaches the disk
        String code = site().claimCode(booth);
        var folders = new AgentFolder(agent);
        Files.createDirectories(agent);
        Files.copy(site().tls().resolve("root.crt"), folders.trust());
        BoothKey key = BoothKey.openOrMake(folders.key());
        var lost = ask(folders, code, key);
        site().killServer();
        site().startServer();
        // When
        Ended ended = site().enrol(agent, booth, code);
        // Then
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(Pem.certificates(folders.certificate()).getFirst()).isEqualTo(lost);
    }

    @Test
    void goesOnWithTheCertificateWhenKilledBeforeTheSiteFile() throws Exception {
        // Given
        String code = site().claimCode(booth);
        site().enrol(agent, booth, code);
        byte[] certificate = Files.readAllBytes(agent.resolve("booth.crt"));
        Files.delete(siteFile());
        // When
        Ended ended = site().enrol(agent, booth, "0000-0000-0000");
        // Then
        assertThat(ended.exit()).isZero();
        assertThat(agent.resolve("booth.crt")).hasBinaryContent(certificate);
    }

    @Test
    void tellsWhenTheServerIsOutOfReach() throws Exception {
        // Given
        String code = site().claimCode(booth);
        site().killServer();
        // When
        Ended ended = site().enrol(agent, booth, code);
        site().startServer();
        // Then
        assertThat(ended.exit()).isEqualTo(7);
        assertThat(ended.said()).contains("can't be reached");
    }

    @Test
    void sendsNothingToAServerOfAnotherRoot() throws Exception {
        // Given
        Path stranger = folder.resolve("stranger");
        try (var other = new Site(Files.createDirectory(stranger))) {
            // When
            Ended ended = site().enrol(
                            agent, booth, site().claimCode(booth), other.tls().resolve("root.crt"));
            // Then
            assertThat(ended.exit()).isEqualTo(8);
            assertThat(ended.said()).contains("is not a server that the root certificate vouches for");
        }
    }

    @Test
    void aReplacedBoothsOldCertificateCountsNoLonger() throws Exception {
        // Given
        site().enrol(agent, booth, site().claimCode(booth));
        // When
        site().enrol(folder.resolve("new machine"), booth, site().claimCode(booth));
        // Then
        try (var exchange = new Exchange(URI.create(site().boothAddress()), Tls.mutual(new AgentFolder(agent)))) {
            var client = new SiteClient(exchange, booth);
            assertThatThrownBy(client::fetch)
                    .isInstanceOf(AgentException.class)
                    .hasMessageContaining("has a newer certificate");
        }
    }

    @Test
    void theRunningAgentRewritesTheSiteFileOnChangeOnly() throws Exception {
        // Given
        site().enrol(agent, booth, site().claimCode(booth));
        Object before = Files.getAttribute(siteFile(), "unix:ino");
        Process running = site().runAgent(agent);
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> before.equals(Files.getAttribute(siteFile(), "unix:ino")));
        // When
        site().renameBooth(booth, "文新社区晓屋");
        // Then every look at the file finds a whole one, first the old, then the new
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> SiteFile.read(siteFile()).name().equals("文新社区晓屋"));
        running.destroy();
        assertThat(running.onExit().join().exitValue()).isIn(List.of(0, 143));
    }

    private X509Certificate ask(AgentFolder folders, String code, BoothKey key) {
        try (var exchange = new Exchange(URI.create(site().boothAddress()), Tls.trusting(folders.trust()))) {
            return new EstClient(exchange).enrol(booth, ClaimCode.parse(code), key.request(booth));
        }
    }

    private static Site site() {
        return Objects.requireNonNull(shared);
    }

    private Path siteFile() {
        return agent.resolve("site.json");
    }
}
