package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.recordings.Incoming.Written;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class IncomingTest {
    private static final SegmentId SEGMENT = new SegmentId(CallId.random(), new TrackId("citizen"), 0);

    @TempDir
    private Path folder;

    private Incoming incoming;

    @BeforeEach
    void begin() throws IOException {
        incoming = new Incoming(folder.resolve("incoming"), 10);
        incoming.begin(SEGMENT);
    }

    @Test
    void bytesAreWrittenWhereTheFileEnds() throws IOException {
        write(0, "abc");

        assertThat(write(3, "def")).isEqualTo(Written.DONE);
        assertThat(Files.readString(incoming.file(SEGMENT))).isEqualTo("abcdef");
    }

    @Test
    void bytesForAnotherPlaceAreNotWritten() throws IOException {
        write(0, "abc");

        assertThat(write(2, "xyz")).isEqualTo(Written.ELSEWHERE);
        assertThat(write(4, "xyz")).isEqualTo(Written.ELSEWHERE);
        assertThat(Files.readString(incoming.file(SEGMENT))).isEqualTo("abc");
    }

    @Test
    void aFileDoesNotGrowBeyondItsBound() throws IOException {
        write(0, "0123456789");

        assertThat(write(10, "0")).isEqualTo(Written.TOO_LARGE);
        assertThat(incoming.length(SEGMENT)).hasValue(10);
    }

    @Test
    void toBeginAgainLeavesWhatIsThere() throws IOException {
        write(0, "abc");

        incoming.begin(SEGMENT);

        assertThat(incoming.length(SEGMENT)).hasValue(3);
    }

    @Test
    void whatWasNotBegunIsNotThere() throws IOException {
        var other = new SegmentId(SEGMENT.call(), SEGMENT.track(), 1);

        assertThat(incoming.length(other)).isEmpty();
        assertThat(incoming.write(other, 0, ByteBuffer.allocate(1))).isEqualTo(Written.NO_SUCH_FILE);
    }

    private Written write(long at, String text) throws IOException {
        return incoming.write(SEGMENT, at, ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
