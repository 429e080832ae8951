package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurento.client.MediaType.AUDIO;
import static org.kurento.client.MediaType.VIDEO;

import org.junit.jupiter.api.Test;

class RecordableMediaTest {
    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=Kurento Media Server\r\nt=0 0\r\n";
    private static final String OPUS =
            "m=audio 1 UDP/TLS/RTP/SAVPF 111 0\r\na=mid:0\r\na=rtpmap:111 opus/48000/2\r\na=rtpmap:0 PCMU/8000\r\n";

    @Test
    void theFirstCodecOfEachIsWhatBrowsersSend() {
        String vp8 = "m=video 1 UDP/TLS/RTP/SAVPF 96 102\r\na=rtpmap:96 VP8/90000\r\na=rtpmap:102 H264/90000\r\n";

        assertThat(RecordableMedia.of(HEAD + OPUS + vp8)).containsExactlyInAnyOrder(AUDIO, VIDEO);
    }

    @Test
    void whatWouldHaveToBeEncodedAnewIsLeftOut() {
        String h264 = "m=video 1 UDP/TLS/RTP/SAVPF 102 96\r\na=rtpmap:96 VP8/90000\r\na=rtpmap:102 H264/90000\r\n";

        assertThat(RecordableMedia.of(HEAD + OPUS + h264)).containsExactly(AUDIO);
    }

    @Test
    void whatWasRefusedIsLeftOut() {
        String refused = "m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 VP8/90000\r\n";

        assertThat(RecordableMedia.of(HEAD + OPUS + refused)).containsExactly(AUDIO);
    }

    @Test
    void aBrokenAnswerHasNothing() {
        assertThat(RecordableMedia.of("m=video\r\na=rtpmap:\r\nm=audio 1\r\n")).isEmpty();
    }

    @Test
    void aRealServersAnswerHasBoth() {
        var recording = new KurentoRecording();

        assertThat(RecordableMedia.of(recording.answer())).containsExactlyInAnyOrder(AUDIO, VIDEO);
    }
}
