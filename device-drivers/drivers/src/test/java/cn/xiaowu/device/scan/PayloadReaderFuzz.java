package cn.xiaowu.device.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Any bytes of a code, with every setting: a text no longer than they are, the bytes as they were, and never an
/// exception.
public final class PayloadReaderFuzz {
    private static final int FRAMED = 1;
    private static final int AIM = 2;
    private static final List<Charset> KNOWN = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("GBK"), Charset.forName("Shift_JIS"));

    private PayloadReaderFuzz() {}

    /// Plain text, text in a frame, AIM identifiers, and ECI escapes, whole and broken.
    public static List<byte[]> seeds() {
        return List.of(
                input(0, "XW1:样例", StandardCharsets.UTF_8),
                input(FRAMED, "\u0002样例\u0003", CodeText.GB18030),
                input(AIM, "]Q1XW1:CODE", StandardCharsets.US_ASCII),
                input(AIM, "]Q2\\000029样例", CodeText.GB18030),
                input(FRAMED | AIM, "\u0002]Q2\\000026样\\\\例\\00002", StandardCharsets.UTF_8),
                input(8, "样例", CodeText.GB18030));
    }

    private static byte[] input(int settings, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        byte[] input = new byte[1 + bytes.length];
        input[0] = (byte) settings;
        System.arraycopy(bytes, 0, input, 1, bytes.length);
        return input;
    }

    /// Tries one input.
    ///
    /// @param input the settings, then the code's bytes
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] sent = Arrays.copyOfRange(input, 1, input.length);
        byte[] before = sent.clone();
        int settings = input[0] & 0xFF;
        ScannedCode code =
                new PayloadReader((settings & FRAMED) != 0, (settings & AIM) != 0, charset(settings >> 2)).read(sent);
        if (!Arrays.equals(sent, before)) {
            throw new AssertionError("the bytes were changed");
        }
        if (code.bytes() > sent.length || code.text().length() > code.bytes()) {
            throw new AssertionError("more text than bytes: " + code);
        }
        boolean all = code.encoding() == TextEncoding.UTF_8 && code.bytes() == sent.length;
        if (all && !Arrays.equals(code.text().getBytes(StandardCharsets.UTF_8), sent)) {
            throw new AssertionError("UTF-8 that is another text: " + code);
        }
    }

    private static @Nullable Charset charset(int choice) {
        int index = choice % (KNOWN.size() + 1);
        return index == 0 ? null : KNOWN.get(index - 1);
    }
}
