package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealTimeBytesTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @ValueSource(strings = {"1004", "1005", "1014", "ff1004ff", "101004"})
    void areFoundWhereverTheyStand(String hex) {
        assertThat(RealTimeBytes.areIn(HEX.parseHex(hex))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0410", "100010", "1804", "1006"})
    void areNotFoundInOtherBytes(String hex) {
        assertThat(RealTimeBytes.areIn(HEX.parseHex(hex))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"001004, 001804", "101014, 101814", "10051004, 18051804", "100010, 100010"})
    void ofAPictureGetOneDotMore(String before, String after) {
        byte[] dots = HEX.parseHex(before);

        RealTimeBytes.breakUp(dots);

        assertThat(HEX.formatHex(dots)).isEqualTo(after);
    }

    @Property
    void areGoneFromAnyPictureAndNoDotIsLost(@ForAll @Size(max = 200) byte[] dots) {
        byte[] harmless = dots.clone();

        RealTimeBytes.breakUp(harmless);

        assertThat(RealTimeBytes.areIn(harmless)).isFalse();
        for (int at = 0; at < dots.length; at++) {
            assertThat((byte) (harmless[at] & dots[at])).isEqualTo(dots[at]);
            assertThat(Integer.bitCount((harmless[at] ^ dots[at]) & 0xFF)).isLessThanOrEqualTo(1);
        }
    }

    /// Every second dot of every eighth column: the picture that holds most of them.
    @Test
    void areInNoBandOfAPictureThatIsFullOfThem() {
        byte[] greys = new byte[64 * 60];
        Arrays.fill(greys, (byte) 0xFF);
        for (int at = 0; at < greys.length; at += 16) {
            greys[at + 3] = 0;
            greys[at + 13] = 0;
        }
        var document = ReceiptDocument.compose()
                .picture(new GreyPicture(64, 60, greys), Tone.THRESHOLD)
                .done();

        EncodedReceipt receipt = EscPosEncoder.encode(document, PrinterProfile.USUAL_80);

        assertThat(HEX.formatHex(receipt.bytes())).contains("1804");
        assertThat(RealTimeBytes.areIn(receipt.bytes())).isFalse();
    }
}
