package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaChoiceTest {
    @Test
    void meshNeedsNoServer() {
        assertThat(MediaChoice.parse("mesh", null, MediaTrust.USUAL)).isEqualTo(MediaChoice.MESH);
    }

    @Test
    void severalServersAreSeparatedByCommas() {
        MediaChoice choice = MediaChoice.parse(
                "kurento=ws://a.example:8888/kurento,wss://b.example/kurento", null, MediaTrust.USUAL);

        assertThat(choice.servers())
                .containsExactly(URI.create("ws://a.example:8888/kurento"), URI.create("wss://b.example/kurento"));
    }

    @Test
    void whatIsNeitherIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MediaChoice.parse("janus", null, MediaTrust.USUAL));
        assertThatIllegalArgumentException().isThrownBy(() -> MediaChoice.parse("kurento=", null, MediaTrust.USUAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaChoice.parse("kurento=http://a.example/", null, MediaTrust.USUAL));
    }

    @Test
    void whomToBelieveMattersForServersThatSpeakTlsOnly() {
        var anybody = new MediaTrust(null, true);

        assertThat(MediaChoice.parse("kurento=wss://a.example/kurento", null, anybody)
                        .trust())
                .isEqualTo(anybody);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaChoice.parse("kurento=ws://a.example/kurento", null, anybody))
                .withMessageContaining("are for wss:// servers");
        assertThatIllegalArgumentException().isThrownBy(() -> MediaChoice.parse("mesh", null, anybody));
    }

    @Test
    void nobodyIsStrictAndLaxAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaTrust(Path.of("ca.crt"), true));
    }

    @Test
    void anAuthorityThatCantBeReadIsNamed(@TempDir Path folder) {
        var trust = new MediaTrust(folder.resolve("none.crt"), false);

        assertThatIllegalArgumentException().isThrownBy(trust::context).withMessageContaining("none.crt");
    }
}
