package cn.xiaowu.device.bench.qrset;

import cn.xiaowu.device.camera.FrameCode;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What a code says.
///
/// @param text the text; for bytes, each byte as one character (ISO 8859-1)
/// @param charset how the code holds it
/// @param named whether the code names the character set; in Shift_JIS it has Kanji then
/// @param binary whether the bytes are no text
record Payload(String text, Charset charset, boolean named, boolean binary) {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final String HAN = "政务服务事项办理身份证明居住登记户口迁移社会保险养老医疗生育登记婚姻样例甲乙丙丁省市县";
    private static final int LONGEST = 150;

    /// Any payload.
    static Payload any(RandomGenerator random) {
        int length = 4 + (int) (LONGEST * Math.pow(random.nextDouble(), 2.2));
        return switch (random.nextInt(8)) {
            case 0, 1 -> plain("https://example.org/c/" + pick(random, "abcdefghijkmnpqrstuvwxyz0123456789", length));
            case 2, 3 -> plain("XW1:" + pick(random, ALPHANUMERIC, length));
            case 4 -> plain(pick(random, "0123456789", length));
            case 5 -> new Payload(pick(random, HAN, length / 3 + 1), StandardCharsets.UTF_8, true, false);
            case 6 -> new Payload(pick(random, HAN, length / 2 + 2), Charset.forName("GBK"), false, false);
            default -> bytes(random, length);
        };
    }

    /// Whether this is what was read.
    boolean isIn(FrameCode read) {
        return read.text().equals(text)
                || Arrays.equals(read.bytes(), text.getBytes(charset))
                || Arrays.equals(read.bytes(), text.getBytes(StandardCharsets.UTF_8));
    }

    /// The code's modules, without quiet zone.
    BitMatrix encode(ErrorCorrectionLevel level) {
        try {
            // The encoder names the character set if it is told one; half of the codes in the world don't.
            String raw = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
            ByteMatrix modules = (named
                            ? Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, charset.name()))
                            : Encoder.encode(raw, level))
                    .getMatrix();
            var code = new BitMatrix(modules.getWidth());
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (modules.get(x, y) != 0) {
                        code.set(x, y);
                    }
                }
            }
            return code;
        } catch (WriterException e) {
            throw new IllegalStateException("a payload of this length fits a code", e);
        }
    }

    private static Payload plain(String text) {
        return new Payload(text, StandardCharsets.ISO_8859_1, false, false);
    }

    private static Payload bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Payload(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false, true);
    }

    private static String pick(RandomGenerator random, String alphabet, int length) {
        var text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
