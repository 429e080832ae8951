package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.xiaowu.bridge.harness.TestAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom the bridge believes to be a media server that it reaches by TLS.
class KurentoTlsIT {
    private final TestAuthority authority = new TestAuthority("media servers");

    @AutoClose
    private final FakeKurento kurento = FakeKurento.started(tls());

    @TempDir
    private Path folder;

    @Test
    void callsGoThroughAServerWhoseCertificateTheNamedAuthoritySigned() {
        var choice = new MediaChoice(List.of(kurento.uri("localhost")), null, signedBy(authority));

        try (var bench = new MediaBench(choice, folder).whenUp(1)) {
            assertThat(MediaBench.isMesh(bench.plane.open(bench.call, MediaBench.TWO)))
                    .isFalse();
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsNotBelieved() {
        assertThat(refusal(kurento.uri("localhost"), signedBy(new TestAuthority("others"))))
                .isEqualTo("its TLS can't be trusted (see --media-ca)");
    }

    @Test
    void aServerWhoseAuthorityTheJvmDoesNotKnowIsNotBelievedUnlessSomethingIsSaid() {
        assertThat(refusal(kurento.uri("localhost"), MediaTrust.USUAL))
                .isEqualTo("its TLS can't be trusted (see --media-ca)");
    }

    @Test
    void aServerThatIsCalledOtherwiseThanItsCertificateSaysIsNotBelieved() {
        assertThat(refusal(kurento.uri("127.0.0.1"), signedBy(authority)))
                .isEqualTo("its TLS can't be trusted (see --media-ca)");
    }

    @Test
    void anyServerIsBelievedIfTheOperatorWantsItSo() {
        KurentoConnection connection = open(kurento.uri("127.0.0.1"), new MediaTrust(null, true));

        connection.check();

        connection.close(List.of());
    }

    private SslContextFactory.Server tls() {
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(authority.server());
        tls.setKeyStorePassword("");
        return tls;
    }

    private MediaTrust signedBy(TestAuthority signer) {
        return new MediaTrust(signer.writeCertificate(folder.resolve("ca.crt")), false);
    }

    private static String refusal(URI server, MediaTrust trust) {
        Throwable why = catchThrowable(() -> open(server, trust));
        assertThat(why).isNotNull();
        return Failure.of(why);
    }

    private static KurentoConnection open(URI server, MediaTrust trust) {
        return KurentoConnection.open(server, trust.context(), new Deaf());
    }
}
