package cn.xiaowu.device.idcard.capture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.capture.HexText.Bytes;
import cn.xiaowu.device.idcard.capture.HexText.Reason;
import cn.xiaowu.device.idcard.capture.HexText.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AA0596",
                "aa 05 96",
                "0xAA, 0x05, 0x96",
                "0XAA,0x5,0x96",
                "AA:05:96",
                "AA-05-96",
                "\tAA\r\n05\n96\n",
                "\uFEFFAA0596"
            })
    void readsWhatTechniciansPaste(String text) {
        assertThat(HexText.read(text))
                .isInstanceOfSatisfying(
                        Bytes.class, read -> assertThat(read.bytes()).containsExactly(0xAA, 0x05, 0x96));
    }

    @Test
    void saysWhereSomethingElseStands() {
        assertThat(HexText.read("AA AA\nAA 9G")).isEqualTo(new Wrong(9, 2, 4, Reason.HALF_A_BYTE));
        assertThat(HexText.read("AA AA\nAA G9")).isEqualTo(new Wrong(9, 2, 4, Reason.NO_DIGIT));
        assertThat(HexText.read("AAA")).isEqualTo(new Wrong(2, 1, 3, Reason.HALF_A_BYTE));
        assertThat(HexText.read("AA 0x")).isEqualTo(new Wrong(3, 1, 4, Reason.NOTHING_BEHIND_0X));
        assertThat(HexText.read("AA ٣٣")).isEqualTo(new Wrong(3, 1, 4, Reason.NO_DIGIT));
    }

    @Test
    void nothingIsNoBytes() {
        assertThat(HexText.read(""))
                .isInstanceOfSatisfying(
                        Bytes.class, read -> assertThat(read.bytes()).isEmpty());
    }

    @Test
    void aFileOfTextIsHexadecimalAndAnyOtherIsRaw() {
        byte[] raw = {(byte) 0xAA, 0x05};

        assertThat(CaptureFile.bytes("AA 05".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        Bytes.class, read -> assertThat(read.bytes()).isEqualTo(raw));
        assertThat(CaptureFile.bytes(raw))
                .isInstanceOfSatisfying(
                        Bytes.class, read -> assertThat(read.bytes()).isEqualTo(raw));
        assertThat(CaptureFile.bytes("hello".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Wrong.class);
    }

    @Property
    void whatWasWrittenIsRead(@ForAll byte[] bytes, @ForAll boolean spaced) {
        var form = spaced ? HexFormat.ofDelimiter(" ") : HexFormat.of();

        assertThat(HexText.read(form.formatHex(bytes)))
                .isInstanceOfSatisfying(
                        Bytes.class, read -> assertThat(read.bytes()).isEqualTo(bytes));
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text, @ForAll byte[] file) {
        assertThat(HexText.read(text)).isNotNull();
        assertThat(CaptureFile.bytes(file)).isNotNull();
    }
}
