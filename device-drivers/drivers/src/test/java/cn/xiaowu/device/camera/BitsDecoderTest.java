package cn.xiaowu.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BitsDecoderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final BitsDecoder decoder = new BitsDecoder();

    @Test
    void readsChineseInUtf8AndInGb18030() {
        assertThat(text(bytes("样例甲".getBytes(StandardCharsets.UTF_8)))).isEqualTo("样例甲");
        assertThat(text(bytes("样例甲".getBytes(GB18030)))).isEqualTo("样例甲");
    }

    @Test
    void keepsBytesThatAreNoText() {
        byte[] payload = {(byte) 0xFF, 0, 7, (byte) 0xFE};
        FrameCode code = decoder.decode(bytes(payload)).orElseThrow();
        assertThat(code.bytes()).isEqualTo(payload);
        assertThat(code.text()).isEqualTo(new String(payload, StandardCharsets.ISO_8859_1));
    }

    @Test
    void keepsBytesBesideDigits() throws WriterException {
        byte[] payload = "0123456789012345678901234567890123456789\u00FF\u0000\u00FE\u0001"
                .getBytes(StandardCharsets.ISO_8859_1);
        BitMatrix mixed = CodePicture.modules(Encoder.encode(
                new String(payload, StandardCharsets.ISO_8859_1),
                ErrorCorrectionLevel.M,
                Map.of(EncodeHintType.QR_COMPACT, true)));
        assertThat(decoder.decode(mixed).orElseThrow().bytes()).isEqualTo(payload);
    }

    @Test
    void takesANamedCharacterSetAtItsWord() {
        // éé in ISO 8859-1 would be one Chinese character in GB 18030.
        assertThat(text(CodePicture.modules("éé", "UTF-8"))).isEqualTo("éé");
        assertThat(text(CodePicture.modules("样例甲", "GB18030"))).isEqualTo("样例甲");
    }

    @Test
    void readsKanji() {
        assertThat(text(CodePicture.modules("点茗", "Shift_JIS"))).isEqualTo("点茗");
    }

    @Test
    void refusesAnEmptyCode() {
        assertThat(decoder.decode(CodePicture.modules("", "ISO-8859-1"))).isEmpty();
    }

    @Test
    void refusesACodeWithoutItsCornerSquares() {
        BitMatrix bits = CodePicture.modules("text", "ISO-8859-1");
        bits.setRegion(0, 0, 7, 7);
        bits.setRegion(14, 0, 7, 7);
        assertThat(decoder.decode(bits)).isEmpty();
    }

    @Test
    void leavesTheModulesAsTheyAre() {
        BitMatrix bits = CodePicture.modules("text", "ISO-8859-1");
        BitMatrix before = bits.clone();
        decoder.decode(bits);
        assertThat(bits).isEqualTo(before);
    }

    @Property(tries = 300)
    void readsADamagedCodeRightOrNotAtAll(@ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int flips) {
        BitMatrix bits = CodePicture.modules("XW1:DAMAGED", "ISO-8859-1");
        var random = new Random(seed);
        for (int flip = 0; flip < flips; flip++) {
            bits.flip(random.nextInt(bits.getWidth()), random.nextInt(bits.getWidth()));
        }
        decoder.decode(bits).ifPresent(code -> assertThat(code.text()).isEqualTo("XW1:DAMAGED"));
    }

    @Property(tries = 300)
    void givesBackAnyBytes(@ForAll @Size(min = 1, max = 60) byte[] payload) {
        assertThat(decoder.decode(bytes(payload)).orElseThrow().bytes()).isEqualTo(payload);
    }

    private String text(BitMatrix bits) {
        return decoder.decode(bits).orElseThrow().text();
    }

    /// A code that names no character set; without a hint the encoder writes none.
    private static BitMatrix bytes(byte[] payload) {
        try {
            return CodePicture.modules(
                    Encoder.encode(new String(payload, StandardCharsets.ISO_8859_1), ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
