package cn.xiaowu.device.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Turns a code's bytes into text. Codes don't say how their text is encoded, so: UTF-8 if it is that without any
/// error, else GB 18030 if it is that, else each byte is a character.
public final class CodeText {
    static final Charset GB18030 = Charset.forName("GB18030");

    private CodeText() {}

    /// The text of these bytes, by the first rule that fits.
    public static String decode(byte[] bytes) {
        return read(bytes).text();
    }

    /// The text of these bytes, with the rule that fitted.
    public static ScannedCode read(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .map(text -> new ScannedCode(text, TextEncoding.UTF_8, null, bytes.length))
                .or(() -> strictly(bytes, GB18030)
                        .map(text -> new ScannedCode(text, TextEncoding.GB18030, null, bytes.length)))
                .orElseGet(() -> new ScannedCode(
                        new String(bytes, StandardCharsets.ISO_8859_1), TextEncoding.GUESSED, null, bytes.length));
    }

    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
