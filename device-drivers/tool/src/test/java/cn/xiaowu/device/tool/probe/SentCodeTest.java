package cn.xiaowu.device.tool.probe;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.scan.CodeEnd;
import cn.xiaowu.device.scan.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentCodeTest {
    @ParameterizedTest
    @CsvSource({
        "585731, NOTHING",
        "5857310D, CR",
        "5857310A, LF",
        "5857310D0A, CR_LF",
        "58573109, TAB",
        "0258573103, STX_ETX"
    })
    void tellsWhatStandsBehindTheCode(String hex, CodeEnd end) {
        SentCode code = SentCode.of(HexFormat.of().parseHex(hex));

        assertThat(code.end()).isEqualTo(end);
        assertThat(code.bytes()).isEqualTo(3);
        assertThat(code.plausible()).isTrue();
    }

    @Test
    void tellsTheAimIdentifier() {
        SentCode code = sent("]Q1XW1:6BF%RN\r\n");

        assertThat(code.aim()).contains("]Q1 (qr)");
        assertThat(code.wording().chinese()).contains("结尾 CR LF", "AIM 标识 ]Q1 (qr)", "UTF-8");
        assertThat(code.advice()).isPresent();
    }

    @Test
    void hasNoAdviceForAScannerSetUpAsUsual() {
        assertThat(sent("XW1:6BF%RN\r\n").advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void tellsHowChineseIsWritten(String charset) {
        byte[] bytes = "一码通办 XW1-2026-000123".getBytes(Charset.forName(charset));

        assertThat(SentCode.of(bytes).wording().english()).endsWith(charset.replace("GB", "GB "));
        assertThat(SentCode.of(bytes).plausible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "00F8E0", "80FE80FEFF", "0D0A", "1B4000", "FCFCFCFC"})
    void takesWhatComesAtAWrongSpeedForNoCode(String hex) {
        assertThat(SentCode.of(HexFormat.of().parseHex(hex)).plausible()).isFalse();
    }

    @Test
    void keepsNothingOfWhatTheCodeSays() {
        assertThat(sent("11010519491231002X\r").toString()).doesNotContain("1949");
    }

    @Property
    void takesAnyBytes(@ForAll @Size(min = 1, max = 200) byte[] bytes) {
        SentCode code = SentCode.of(bytes);

        assertThat(code.bytes()).isBetween(0, bytes.length);
        assertThat(code.plausible() && code.encoding() == TextEncoding.GUESSED).isFalse();
    }

    private static SentCode sent(String text) {
        return SentCode.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
