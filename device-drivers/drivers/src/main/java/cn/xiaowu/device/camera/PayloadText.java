package cn.xiaowu.device.camera;

import com.google.zxing.common.DecoderResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A code's text. What it holds as bytes without a named character set (ECI) is decoded by [ByteCharset]'s rule, all
/// its byte segments together; the rest is text already.
final class PayloadText {
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private PayloadText() {}

    /// @param result decoded with each byte of a byte segment as one character
    static FrameCode of(DecoderResult result) {
        List<byte[]> segments = result.getByteSegments() == null ? List.of() : result.getByteSegments();
        byte[] bytes = joined(segments);
        String text = result.getText();
        if (hasNamedCharset(result) || bytes.length == 0) {
            return new FrameCode(text, bytes.length == 0 ? text.getBytes(StandardCharsets.UTF_8) : bytes);
        }
        if (text.length() == bytes.length) {
            return new FrameCode(new String(bytes, ByteCharset.of(bytes)), bytes);
        }
        String mixed = replaced(text, segments, ByteCharset.of(bytes));
        return new FrameCode(mixed, isBytes(text) ? text.getBytes(BYTES) : mixed.getBytes(StandardCharsets.UTF_8));
    }

    /// Digits and capitals beside bytes are bytes too; Kanji are not.
    private static boolean isBytes(String text) {
        return text.chars().allMatch(one -> one <= 0xFF);
    }

    /// 2, 4 and 6 are the AIM modifiers of codes with ECI.
    private static boolean hasNamedCharset(DecoderResult result) {
        int modifier = result.getSymbologyModifier();
        return modifier > 0 && modifier % 2 == 0;
    }

    /// Segments stand in the text in their order, between digits, capitals and Kanji.
    private static String replaced(String text, List<byte[]> segments, Charset charset) {
        var whole = new StringBuilder(text);
        int from = 0;
        for (byte[] segment : segments) {
            String raw = new String(segment, BYTES);
            int at = whole.indexOf(raw, from);
            if (at >= 0) {
                String decoded = new String(segment, charset);
                whole.replace(at, at + raw.length(), decoded);
                from = at + decoded.length();
            }
        }
        return whole.toString();
    }

    private static byte[] joined(List<byte[]> segments) {
        var all = new ByteArrayOutputStream();
        segments.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
