package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final PayloadReader plain = new PayloadReader(false, false, null);
    private final PayloadReader withAim = new PayloadReader(false, true, null);

    @Test
    void saysHowItCameToTheText() {
        assertThat(plain.read("样例".getBytes(StandardCharsets.UTF_8)).encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(plain.read("样例".getBytes(GB18030))).isEqualTo(new ScannedCode("样例", TextEncoding.GB18030, null, 4));
    }

    @Test
    void marksTextThatIsAGuess() {
        ScannedCode code = plain.read(new byte[] {(byte) 0xFF, 'a'});

        assertThat(code.text()).isEqualTo("ÿa");
        assertThat(code.isGuess()).isTrue();
    }

    /// These four bytes are two characters in either charset.
    @Test
    void believesTheSettingsWhereBytesWouldFitTwoCharsets() {
        byte[] both = {(byte) 0xC4, (byte) 0xA3, (byte) 0xC4, (byte) 0xA3};

        assertThat(plain.read(both).text()).isEqualTo("ģģ");
        assertThat(new PayloadReader(false, false, GB18030).read(both))
                .isEqualTo(new ScannedCode(new String(both, GB18030), TextEncoding.CONFIGURED, null, 4));
    }

    @Test
    void takesAwayTheFrameOfAScannerThatSendsOne() {
        var framed = new PayloadReader(true, false, null);

        assertThat(framed.read(ascii("\u0002code\u0003")).text()).isEqualTo("code");
        assertThat(framed.read(ascii("code")).text()).isEqualTo("code");
    }

    @ParameterizedTest
    @CsvSource({
        "]Q1, QR",
        "]Q0, QR",
        "]d1, DATA_MATRIX",
        "]C0, CODE_128",
        "]E0, EAN_UPC",
        "]A0, CODE_39",
        "]L0, PDF417",
        "]z0, AZTEC",
        "]h1, HAN_XIN",
        "]X0, OTHER",
        "]B0, OTHER"
    })
    void tellsTheKindOfCode(String prefix, Symbology symbology) {
        ScannedCode code = withAim.read(ascii(prefix + "data"));

        assertThat(code.text()).isEqualTo("data");
        assertThat(code.aim()).isEqualTo(new AimId(symbology, prefix.charAt(2)));
    }

    @Test
    void leavesABracketAloneIfTheScannerIsNotKnownToSendIdentifiers() {
        assertThat(plain.read(ascii("]Q1data")).text()).isEqualTo("]Q1data");
        assertThat(withAim.read(ascii("]-1data")).text()).isEqualTo("]-1data");
    }

    @Test
    void readsEscapesThatNameTheCharset() {
        byte[] utf8 = "]Q2\\000026样例".getBytes(StandardCharsets.UTF_8);
        byte[] gb18030 = "]Q2\\000029样例".getBytes(GB18030);

        assertThat(withAim.read(utf8))
                .extracting(ScannedCode::text, ScannedCode::encoding)
                .containsExactly("样例", TextEncoding.DECLARED);
        assertThat(withAim.read(gb18030).text()).isEqualTo("样例");
    }

    @Test
    void takesADoubledBackslashForOneOnlyWhereEscapesAreMeant() {
        assertThat(withAim.read(ascii("]Q2a\\\\b")).text()).isEqualTo("a\\b");
        assertThat(withAim.read(ascii("]Q1a\\\\b")).text()).isEqualTo("a\\\\b");
    }

    @Test
    void givesTheBytesAsTheyAreIfAnEscapeIsBroken() {
        assertThat(withAim.read(ascii("]Q2\\00002x")).text()).isEqualTo("\\00002x");
        assertThat(withAim.read(ascii("]Q2\\999999x")).text()).isEqualTo("\\999999x");
    }

    @Test
    void neverPrintsTheText() {
        assertThat(plain.read(ascii("secret")).toString()).doesNotContain("secret");
    }

    @Property
    void takesAnyBytes(@ForAll @Size(max = 200) byte[] code) {
        assertThat(withAim.read(code).bytes()).isLessThanOrEqualTo(code.length);
        assertThat(new PayloadReader(true, true, GB18030).read(code).bytes()).isLessThanOrEqualTo(code.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
