package cn.xiaowu.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ByteCharsetTest {
    @Test
    void takesUtf8ForUtf8() {
        assertDecodes("政务晓屋 https://example.org", "UTF-8");
        assertDecodes("plain", "US-ASCII");
        assertDecodes("Grüße", "UTF-8");
    }

    @Test
    void takesChineseForChinese() {
        assertDecodes("跨省通办", "GB18030");
        assertDecodes("姓名:样例甲,性别:女", "GB18030");
    }

    @Test
    void takesRareAndTraditionalCharactersForChinese() {
        assertDecodes("喆", "GB18030");
        assertDecodes("王喆", "GB18030");
        assertDecodes("政務曉屋", "GB18030");
        assertDecodes("㐂", "GB18030");
    }

    @Test
    void takesKanaForJapanese() {
        assertDecodes("ひらがなとカタカナ", "Shift_JIS");
        assertDecodes("ケータイの検索 http://example.org", "Shift_JIS");
    }

    @Test
    void takesSingleAccentedLettersForWestern() {
        assertDecodes("für Élise, señor", "ISO-8859-1");
        assertDecodes("André", "ISO-8859-1");
    }

    @Test
    void takesTwoAccentedLettersWithinAWordForWestern() {
        assertDecodes("informação", "ISO-8859-1");
    }

    @Test
    void takesKanjiWithoutKanaForJapanese() {
        assertDecodes("点茗東京都", "Shift_JIS");
        assertDecodes("検索", "Shift_JIS");
    }

    @Test
    void keepsWhatIsNoText() {
        assertDecodes("\u00FF\u0000\u00FE\u0001", "ISO-8859-1");
    }

    @Property
    void decodesAnyBytes(@ForAll byte[] bytes) {
        assertThat(new String(bytes, ByteCharset.of(bytes))).doesNotContain("\uFFFD");
    }

    private static void assertDecodes(String text, String charset) {
        byte[] bytes = text.getBytes(charset.equals("US-ASCII") ? StandardCharsets.US_ASCII : Charset.forName(charset));
        assertThat(new String(bytes, ByteCharset.of(bytes))).isEqualTo(text);
    }
}
