package cn.xiaowu.contract.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedMediaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"video/webm", "audio/webm", "video/webm;codecs=vp8,opus", "video/webm;codecs=av01.0.08M.08"})
    void isWhatBrowsersRecord(String type) {
        assertThat(RecordedMedia.is(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "video/mp4", "text/html", "video/webm;codecs=", "video/webm; codecs=vp8", "video/webm\nx"})
    void isNothingElse(String type) {
        assertThat(RecordedMedia.is(type)).isFalse();
    }
}
