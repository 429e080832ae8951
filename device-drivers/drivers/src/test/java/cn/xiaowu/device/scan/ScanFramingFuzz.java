package cn.xiaowu.device.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Any bytes from a scanner with any silences between them: nothing escapes, and no code is longer than a code can be.
public final class ScanFramingFuzz {
    private static final Duration BYTE_TIME = Duration.ofNanos(86_806);

    private ScanFramingFuzz() {}

    /// Text with each terminator and none, and text in both encodings.
    public static List<byte[]> seeds() {
        return List.of(
                new byte[] {4, 0, 'A', 'B', '\r', '\n', 4, 90, '1', '2', '3', '\r'},
                new byte[] {6, 90, (byte) 0xE6, (byte) 0x99, (byte) 0x93, (byte) 0xD0, (byte) 0xA1, 0});
    }

    /// Tries one input.
    ///
    /// @param input pieces: how many bytes, how many milliseconds pass before them, the bytes
    public static void fuzzerTestOneInput(byte[] input) {
        ScanFraming framing = new ScanFraming(BYTE_TIME);
        Instant now = Instant.EPOCH;
        int at = 0;
        while (at + 2 <= input.length) {
            int length = Math.min(input[at] & 0xFF, input.length - at - 2);
            now = now.plusMillis(input[at + 1] & 0xFF);
            check(framing.accept(Arrays.copyOfRange(input, at + 2, at + 2 + length), length, now));
            at += 2 + length;
        }
        check(framing.silentUntil(now.plusSeconds(1)));
        CodeText.decode(input);
        EciText.decode(input);
    }

    private static void check(Optional<byte[]> code) {
        int length = code.map(bytes -> bytes.length).orElse(1);
        if (length == 0 || length > ScanFraming.LONGEST) {
            throw new AssertionError("a code of " + length + " bytes");
        }
    }
}
