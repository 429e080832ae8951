package cn.xiaowu.device.camera;

import com.google.zxing.common.StringUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Chooses the character set of bytes that don't say theirs. UTF-8 if they are that without any error, else GB 18030 if
/// they are that and don't look Japanese or western ([GbPairs]), else what ZXing guesses, which knows no Chinese.
final class ByteCharset {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

    private ByteCharset() {}

    static Charset of(byte[] bytes) {
        if (isValid(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (!isValid(bytes, GB18030)) {
            return guessed(bytes);
        }
        GbPairs pairs = GbPairs.of(bytes);
        if (pairs.western() == pairs.all()) {
            return StandardCharsets.ISO_8859_1;
        }
        return isJapanese(bytes, pairs) ? SHIFT_JIS : GB18030;
    }

    /// Nearly any Japanese text is also GB 18030 without an error, but then made of characters that no Chinese text is
    /// made of alone.
    private static boolean isJapanese(byte[] bytes, GbPairs pairs) {
        boolean rare = pairs.all() >= 2 && pairs.common() * 4 < pairs.all() && isValid(bytes, SHIFT_JIS);
        return rare || (pairs.common() * 2 < pairs.all() && isKana(bytes));
    }

    private static Charset guessed(byte[] bytes) {
        Charset guess = isKana(bytes) ? SHIFT_JIS : StringUtils.guessCharset(bytes, Map.of());
        return isValid(bytes, guess) ? guess : StandardCharsets.ISO_8859_1;
    }

    /// Valid, and at least a third of its double bytes are kana or Japanese punctuation.
    private static boolean isKana(byte[] bytes) {
        if (!isValid(bytes, SHIFT_JIS)) {
            return false;
        }
        int kana = 0;
        int all = 0;
        for (int at = 0; at < bytes.length; at++) {
            int lead = bytes[at] & 0xFF;
            if ((lead >= 0x81 && lead <= 0x9F) || lead >= 0xE0) {
                kana += lead <= 0x83 ? 1 : 0;
                all++;
                at++;
            }
        }
        return kana > 0 && kana * 3 >= all;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
