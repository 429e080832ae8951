package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordToTest {
    private static final MediaChoice KURENTO =
            new MediaChoice(List.of(URI.create("ws://10.0.0.9:8888/kurento")), null, MediaTrust.USUAL);

    @Test
    void theBridgeListensOnTheUrlsPort() {
        assertThat(parse("http://10.0.0.5:8095", null).port()).isEqualTo(8095);
        assertThat(parse("http://bridge.example", null).port()).isEqualTo(80);
    }

    @Test
    void behindWhatEndsTlsItListensElsewhere() {
        RecordTo to = parse("https://bridge.example/media", 8095);

        assertThat(to.port()).isEqualTo(8095);
        assertThat(to.base()).isEqualTo(URI.create("https://bridge.example/media"));
    }

    @Test
    void withTlsThePortHasToBeSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("https://bridge.example", null))
                .withMessageContaining("--media-record-port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bridge.example:8095",
                "ftp://bridge.example",
                "http://",
                "http://a b",
                "http://wang:secret@bridge.example:8095",
                "http://bridge.example:8095/?to=here",
                "file:///recordings"
            })
    void whatNoMediaServerCouldUseIsRefusedWithWhatToWriteAndWithoutWhatIsSecret(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(url, null))
                .withMessageContaining("http://HOST:PORT")
                .withMessageNotContaining("secret");
    }

    @Test
    void withoutMediaServersThereIsNobodyToRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordTo.parse("http://10.0.0.5:8095", "0.0.0.0", null, MediaChoice.MESH))
                .withMessageContaining("--media names none");
    }

    private static RecordTo parse(String url, @Nullable Integer port) {
        return RecordTo.parse(url, "0.0.0.0", port, KURENTO);
    }
}
