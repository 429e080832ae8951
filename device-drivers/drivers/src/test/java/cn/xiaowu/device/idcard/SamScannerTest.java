package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamScannerTest {
    private static final String FIND_NONE = "AAAAAA9669000400008084";

    @Test
    void aFalseHeadThatSwallowsAFrameGivesItBackWhenItsChecksumIsWrong() {
        // The false head announces 18 bytes; the frame is the first 11 of them.
        assertThat(found("AAAAAA96690012" + FIND_NONE + "0102030405060708")).containsExactly("7: 000080");
    }

    @Test
    void aFalseHeadWhoseRestDoesNotComeGivesTheFrameBackAtTheEnd() {
        assertThat(found("AAAAAA96690912" + FIND_NONE)).containsExactly("7: 000080");
    }

    @Test
    void aFalseHeadInsideAFalseHeadHidesNothing() {
        assertThat(found("AAAAAA96690912" + "AAAAAA96690020" + FIND_NONE + "AA" + FIND_NONE))
                .containsExactly("14: 000080", "26: 000080");
    }

    @Test
    void lengthsBeyondTheLimitsAreNone() {
        assertThat(found("AAAAAA9669000200" + FIND_NONE)).containsExactly("8: 000080");
        assertThat(found("AAAAAA96690961" + FIND_NONE)).containsExactly("7: 000080");
    }

    @Property
    void findsWhatAPatientReaderWithAllBytesBeforeItWouldFind(
            @ForAll("streams") byte[] stream, @ForAll @IntRange(min = 1, max = 400) int chunk) {
        assertThat(scanned(stream, chunk)).isEqualTo(foundWithPatience(stream));
    }

    @Property
    void everyByteIsTold(@ForAll("streams") byte[] stream, @ForAll @IntRange(min = 1, max = 400) int chunk) {
        var told = new Told();
        scan(stream, chunk, told);

        assertThat(told.bytes).isEqualTo(stream.length);
    }

    @Property
    void neverHoldsMoreThanAFrame(@ForAll("streams") byte[] stream) {
        var scanner = new SamScanner();
        var told = new Told();

        for (byte next : stream) {
            scanner.accept(new byte[] {next}, 1, told);
            assertThat(scanner.held()).isLessThan(SamFrame.HEAD + 2400);
        }
    }

    /// Frames whole and broken, false heads of any length, noise and half preambles in any order.
    @Provide
    Arbitrary<byte[]> streams() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        Arbitrary<byte[]> frame = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(2)
                .ofMaxSize(60)
                .map(body -> new SamFrame(body).encoded());
        Arbitrary<byte[]> broken = frame.map(bytes -> {
            bytes[bytes.length - 1] ^= 1;
            return bytes;
        });
        Arbitrary<byte[]> falseHead = Arbitraries.integers()
                .between(0, 2500)
                .map(length -> HexFormat.of().parseHex("AAAAAA9669%04X".formatted(length)));
        Arbitrary<byte[]> half = frame.map(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        Arbitrary<byte[]> preambles = Arbitraries.of("AA", "AAAA", "AAAAAA", "AAAAAAAA96", "AAAAAA9669")
                .map(HexFormat.of()::parseHex);
        return Arbitraries.oneOf(List.of(noise, frame, frame, broken, falseHead, half, preambles))
                .list()
                .ofMaxSize(14)
                .map(SamScannerTest::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<String> found(String hex) {
        return scanned(HexFormat.of().parseHex(hex), 1);
    }

    private static List<String> scanned(byte[] stream, int chunk) {
        var told = new Told();
        scan(stream, chunk, told);
        return told.frames;
    }

    private static void scan(byte[] stream, int chunk, SamScanner.Sink sink) {
        var scanner = new SamScanner();
        for (int from = 0; from < stream.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + chunk));
            scanner.accept(part, part.length, sink);
        }
        scanner.finish(sink);
    }

    /// Written as simply as possible, with the whole stream at hand: at each byte, is a whole frame there?
    private static List<String> foundWithPatience(byte[] stream) {
        List<String> frames = new ArrayList<>();
        for (int at = 0; at < stream.length; ) {
            int length = frameLengthAt(stream, at);
            if (length > 0) {
                frames.add(at + ": " + HexFormat.of().formatHex(stream, at + 7, at + length - 1));
            }
            at += Math.max(1, length);
        }
        return frames;
    }

    private static int frameLengthAt(byte[] stream, int at) {
        if (at + 7 > stream.length
                || !HexFormat.of().formatHex(stream, at, at + 5).equals("aaaaaa9669")) {
            return 0;
        }
        int length = ((stream[at + 5] & 0xFF) << 8) | (stream[at + 6] & 0xFF);
        if (length < 3 || length > 2400 || at + 7 + length > stream.length) {
            return 0;
        }
        int sum = 0;
        for (int i = at + 5; i < at + 7 + length - 1; i++) {
            sum ^= stream[i];
        }
        return (byte) sum == stream[at + 7 + length - 1] ? 7 + length : 0;
    }

    private static final class Told implements SamScanner.Sink {
        private final List<String> frames = new ArrayList<>();
        private long bytes;

        @Override
        public void frame(long at, SamFrame frame) {
            assertThat(at).isEqualTo(bytes);
            frames.add(at + ": " + HexFormat.of().formatHex(frame.body()));
            bytes += frame.encoded().length;
        }

        @Override
        public void skipped(long at, SamGap gap) {
            assertThat(at).isEqualTo(bytes);
            bytes++;
        }
    }
}
