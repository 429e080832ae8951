package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class MediaChoiceTest {
    @Test
    void meshNeedsNoServer() {
        assertThat(MediaChoice.parse("mesh", null)).isEqualTo(MediaChoice.MESH);
    }

    @Test
    void severalServersAreSeparatedByCommas() {
        MediaChoice choice = MediaChoice.parse("kurento=ws://a.example:8888/kurento,wss://b.example/kurento", null);

        assertThat(choice.servers())
                .containsExactly(URI.create("ws://a.example:8888/kurento"), URI.create("wss://b.example/kurento"));
    }

    @Test
    void whatIsNeitherIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MediaChoice.parse("janus", null));
        assertThatIllegalArgumentException().isThrownBy(() -> MediaChoice.parse("kurento=", null));
        assertThatIllegalArgumentException().isThrownBy(() -> MediaChoice.parse("kurento=http://a.example/", null));
    }
}
