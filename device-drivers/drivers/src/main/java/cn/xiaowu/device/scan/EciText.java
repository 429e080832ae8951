package cn.xiaowu.device.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads data with ECI escapes, as scanners send it behind `]Q2`: a backslash and six digits change the charset, a
/// doubled backslash is one (AIM ECI assignments: 000003 Latin-1, 000020 Shift JIS, 000026 UTF-8, 000029 GB 18030).
final class EciText {
    private static final int DIGITS = 6;

    private final byte[] data;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private Charset charset = StandardCharsets.UTF_8;
    private boolean sound = true;

    private EciText(byte[] data) {
        this.data = data;
    }

    /// The text.
    ///
    /// @return empty if an escape is broken or unknown, or the bytes don't fit the charset that was named
    static Optional<String> decode(byte[] data) {
        return new EciText(data).decode();
    }

    private Optional<String> decode() {
        int at = 0;
        while (at < data.length && sound) {
            at = data[at] == '\\' ? escape(at + 1) : plain(at);
        }
        endRun();
        return sound ? Optional.of(text.toString()) : Optional.empty();
    }

    private int plain(int at) {
        run.write(data[at]);
        return at + 1;
    }

    private int escape(int at) {
        if (at < data.length && data[at] == '\\') {
            return plain(at);
        }
        endRun();
        number(at).flatMap(EciText::charsetOf).ifPresentOrElse(named -> charset = named, () -> sound = false);
        return at + DIGITS;
    }

    private Optional<String> number(int at) {
        if (at + DIGITS > data.length) {
            return Optional.empty();
        }
        String digits = new String(data, at, DIGITS, StandardCharsets.US_ASCII);
        return Optional.of(digits).filter(six -> six.matches("[0-9]{6}"));
    }

    private static Optional<Charset> charsetOf(String number) {
        return switch (number) {
            case "000001", "000003" -> Optional.of(StandardCharsets.ISO_8859_1);
            case "000020" -> Optional.of(Charset.forName("Shift_JIS"));
            case "000025" -> Optional.of(StandardCharsets.UTF_16BE);
            case "000026" -> Optional.of(StandardCharsets.UTF_8);
            case "000027" -> Optional.of(StandardCharsets.US_ASCII);
            case "000029" -> Optional.of(CodeText.GB18030);
            default -> Optional.empty();
        };
    }

    private void endRun() {
        byte[] bytes = run.toByteArray();
        Optional<String> part = CodeText.strictly(bytes, charset);
        part.ifPresentOrElse(text::append, () -> sound = false);
        Arrays.fill(bytes, (byte) 0);
        run.reset();
    }
}
