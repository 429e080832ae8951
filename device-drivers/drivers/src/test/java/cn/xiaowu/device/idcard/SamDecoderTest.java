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
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamDecoderTest {
    private static final String FIND_OK = "AAAAAA9669000800009F0000000097";
    private static final String FIND_NONE = "AAAAAA9669000400008084";

    private final SamDecoder decoder = new SamDecoder();

    @Test
    void findsAFrame() {
        assertThat(bodies(accept(FIND_OK))).containsExactly("00009f00000000");
    }

    @Test
    void takesAStrayPreambleByteBeforeTheFrame() {
        assertThat(bodies(accept("AA" + FIND_NONE))).containsExactly("000080");
    }

    @Test
    void searchesOnBehindAWrongChecksum() {
        assertThat(bodies(accept("AAAAAA9669000400008085" + FIND_OK))).containsExactly("00009f00000000");
        assertThat(decoder.dropped()).isEqualTo(11);
    }

    @Test
    void findsAFrameInsideAFalseOne() {
        // A false head announces eleven bytes; a true frame is the first part of them.
        assertThat(bodies(accept("AAAAAA9669000F" + FIND_NONE + "00000000"))).containsExactly("000080");
    }

    @Test
    void refusesALengthThatNoFrameHas() {
        assertThat(bodies(accept("AAAAAA9669FFFF" + FIND_NONE))).containsExactly("000080");
    }

    @Test
    void forgetsAFrameWhoseRestDoesNotCome() {
        accept("AAAAAA966900080000");
        decoder.reset();

        assertThat(bodies(accept(FIND_NONE))).containsExactly("000080");
    }

    @Property
    void findsAllFramesHoweverTheStreamIsCut(
            @ForAll("frames") List<SamFrame> frames, @ForAll @IntRange(min = 1, max = 97) int chunk) {
        byte[] stream = encoded(frames);

        List<SamFrame> found = new ArrayList<>();
        SamDecoder fresh = new SamDecoder();
        for (int from = 0; from < stream.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + chunk));
            found.addAll(fresh.accept(part, part.length));
        }

        assertThat(bodies(found)).isEqualTo(bodies(frames));
        assertThat(fresh.dropped()).isZero();
    }

    @Property
    void findsAFrameBehindAnyNoise(@ForAll @Size(max = 300) byte[] noise) {
        SamDecoder fresh = new SamDecoder();
        fresh.accept(noise, noise.length);
        fresh.reset();

        byte[] frame = HexFormat.of().parseHex(FIND_OK);
        assertThat(bodies(fresh.accept(frame, frame.length))).containsExactly("00009f00000000");
    }

    @Property(tries = 50)
    void neverHoldsMoreThanOneFrame(@ForAll @Size(min = 3000, max = 6000) byte[] noise) {
        SamDecoder fresh = new SamDecoder();
        byte[] head = HexFormat.of().parseHex("AAAAAA9669095F");

        fresh.accept(head, head.length);
        fresh.accept(noise, noise.length);
        fresh.wipe();

        assertThat(fresh.accept(new byte[] {0x00}, 1)).isEmpty();
    }

    @Provide
    Arbitrary<List<SamFrame>> frames() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(2)
                .ofMaxSize(600)
                .map(SamFrame::new)
                .list()
                .ofMaxSize(5);
    }

    private List<SamFrame> accept(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return decoder.accept(bytes, bytes.length);
    }

    private static byte[] encoded(List<SamFrame> frames) {
        var stream = new ByteArrayOutputStream();
        frames.forEach(frame -> stream.writeBytes(frame.encoded()));
        return stream.toByteArray();
    }

    private static List<String> bodies(List<SamFrame> frames) {
        return frames.stream()
                .map(frame -> HexFormat.of().formatHex(frame.body()))
                .toList();
    }
}
