package cn.xiaowu.device.bench.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedTest {
    private static final byte[] NO_BYTES = {};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void prefersTheTextFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "样例甲");
        Files.write(folder.resolve("a.bin"), new byte[] {1});

        assertThat(Expected.of(folder.resolve("a.png"))).isEqualTo(new Expected("样例甲", false));
    }

    @Test
    void forgivesTheEditorsLastLineBreak() {
        assertThat(new Expected("text\n", false).isWhatWasRead(new Answer("text", NO_BYTES)))
                .isTrue();
        assertThat(new Expected("text\r\n", false).isWhatWasRead(new Answer("text", NO_BYTES)))
                .isTrue();
    }

    @Test
    void takesALineBreakThatTheCodeHolds() {
        assertThat(new Expected("text\n", false).isWhatWasRead(new Answer("text\n", NO_BYTES)))
                .isTrue();
    }

    @Test
    void doesNotForgiveMore() {
        assertThat(new Expected("text\n\n", false).isWhatWasRead(new Answer("text", NO_BYTES)))
                .isFalse();
        assertThat(new Expected("text", false).isWhatWasRead(new Answer("Text", NO_BYTES)))
                .isFalse();
    }

    @Test
    void comparesBytesWhereBytesAreMeant() throws IOException {
        Files.write(folder.resolve("b.bin"), new byte[] {(byte) 0xFF, 0, 7});
        Expected expected = Expected.of(folder.resolve("b.jpg"));

        assertThat(expected.isWhatWasRead(new Answer("any text", new byte[] {(byte) 0xFF, 0, 7})))
                .isTrue();
        assertThat(expected.isWhatWasRead(new Answer(
                        new String(new byte[] {(byte) 0xFF, 0, 7}, StandardCharsets.ISO_8859_1), NO_BYTES)))
                .isTrue();
        assertThat(expected.isWhatWasRead(new Answer("any text", new byte[] {(byte) 0xFF, 0, 8})))
                .isFalse();
    }
}
