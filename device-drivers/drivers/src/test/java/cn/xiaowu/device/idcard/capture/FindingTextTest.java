package cn.xiaowu.device.idcard.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextTest {
    @ParameterizedTest
    @CsvSource({
        "AAAAAA96690003200122, command 2001: find a card",
        "AAAAAA96690003770175, a command that no table has: 7701",
        "AAAAAA9669000400008084, answer 80: no card there",
        "AAAAAA9669000800009F0000000097, answer 9F to find a card: a card lies there",
        "0102, no frame: no preamble AA AA AA 96 69",
        "AAAAAA9669FFFF, no frame: the length 65535 is not between 3 and 2400",
        "AAAAAA9669000400008085, wrong checksum: a frame of 11 bytes should end in 84 and ends in 85",
        "AAAAAA96690508000090, 'cut off: a frame of 1295 bytes, of which 10 came'",
        "AAAAAA9669, cut off: a frame begins and its length is missing"
    })
    void saysWhatAFindingIs(String capture, String english) {
        var finding = SamCapture.explain(HexFormat.of().parseHex(capture)).getFirst();

        assertThat(FindingText.of(finding).english()).isEqualTo(english);
        assertThat(FindingText.of(finding).chinese()).isNotBlank();
    }
}
