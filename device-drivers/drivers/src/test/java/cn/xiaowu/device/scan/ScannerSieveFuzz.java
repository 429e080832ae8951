package cn.xiaowu.device.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Any bytes from a scanner of each dialect, with any silences: nothing escapes, nothing is invented, pieces make no
/// difference, and a whole packet behind a long silence is always found.
public final class ScannerSieveFuzz {
    private static final Duration LONG = Duration.ofSeconds(6);
    private static final int MILLIS_A_STEP = 20;
    private static final String NEWLAND_ANSWER = "\u0002\u00010000#SCNTRG1\u0006;\u0003";
    private static final String HONEYWELL_ANSWER = "232BAD9\u0006.";

    private ScannerSieveFuzz() {}

    /// What each dialect sends, whole, cut by a silence, and behind noise.
    public static List<byte[]> seeds() {
        byte[] packet = new SsiPacket(SsiPacket.DECODE_DATA, 0, 0, ascii("\u0001XW1:CODE")).encoded();
        byte[] first = new SsiPacket(SsiPacket.DECODE_DATA, 0, 2, ascii("\u0001XW1:")).encoded();
        return List.of(
                input(ScannerDialect.PLAIN, ascii("XW1:CODE\r\n")),
                input(ScannerDialect.HONEYWELL, ascii(HONEYWELL_ANSWER + "XW1:CODE\r\n232")),
                input(ScannerDialect.NEWLAND, ascii("XW1:CODE\r\n" + NEWLAND_ANSWER)),
                input(ScannerDialect.SSI, first, packet),
                input(
                        ScannerDialect.SSI,
                        SsiPacket.command(SsiPacket.ACK).encoded(),
                        Arrays.copyOf(packet, 7),
                        packet));
    }

    private static byte[] input(ScannerDialect dialect, byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(List.of(ScannerDialect.values()).indexOf(dialect));
        for (byte[] piece : pieces) {
            all.write(piece.length);
            all.write(1);
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /// Tries one input.
    ///
    /// @param input the dialect; then pieces: how many bytes, how long the silence before them, the bytes
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        ScannerDialect[] dialects = ScannerDialect.values();
        ScannerDialect dialect = dialects[(input[0] & 0xFF) % dialects.length];
        withSilences(dialect, input);
        byte[] stream = Arrays.copyOfRange(input, 1, input.length);
        String whole = story(dialect.sieve(), stream, Math.max(1, stream.length));
        if (!whole.equals(story(dialect.sieve(), stream, 1 + stream.length % 7))) {
            throw new AssertionError("the same bytes in pieces were heard otherwise by " + dialect);
        }
    }

    private static void withSilences(ScannerDialect dialect, byte[] input) {
        ScannerSieve sieve = dialect.sieve();
        int came = 0;
        int told = 0;
        int at = 1;
        while (at + 2 <= input.length) {
            int length = Math.min(input[at] & 0xFF, input.length - at - 2);
            told += count(sieve.silence(Duration.ofMillis((long) (input[at + 1] & 0xFF) * MILLIS_A_STEP)));
            told += count(sieve.accept(Arrays.copyOfRange(input, at + 2, at + 2 + length), length));
            came += length;
            at += 2 + length;
        }
        told += count(sieve.silence(LONG));
        if (told > came) {
            throw new AssertionError(told + " bytes were heard of " + came + " by " + dialect);
        }
        findsWhatIsWhole(dialect, sieve);
    }

    private static void findsWhatIsWhole(ScannerDialect dialect, ScannerSieve sieve) {
        byte[] whole = switch (dialect) {
            case SSI -> SsiPacket.command(SsiPacket.ACK).encoded();
            case NEWLAND -> ascii(NEWLAND_ANSWER);
            case HONEYWELL -> ascii(HONEYWELL_ANSWER);
            case PLAIN, NEWLAND_OLD -> ascii("A");
        };
        if (dialect == ScannerDialect.SSI) {
            whole[2] = SsiPacket.SCANNER;
            int sum = SsiPacket.checksum(whole, whole.length - SsiPacket.CHECKSUM);
            whole[whole.length - 2] = (byte) (sum >> Byte.SIZE);
            whole[whole.length - 1] = (byte) sum;
        }
        List<Heard> heard = sieve.accept(whole, whole.length);
        boolean raw = dialect == ScannerDialect.PLAIN || dialect == ScannerDialect.NEWLAND_OLD;
        boolean found = heard.size() == 1
                && (raw ? heard.getFirst() instanceof Heard.Raw : heard.getFirst() instanceof Heard.Answer);
        if (!found) {
            throw new AssertionError("a whole packet was lost by " + dialect + ": " + heard);
        }
    }

    private static int count(List<Heard> heard) {
        int count = 0;
        for (Heard each : heard) {
            count += switch (each) {
                case Heard.Raw raw -> raw.bytes().length;
                case Heard.Whole whole -> checked(whole.bytes().length);
                default -> 1;
            };
        }
        return count;
    }

    private static int checked(int length) {
        if (length > ScanFraming.LONGEST) {
            throw new AssertionError("a code of " + length + " bytes");
        }
        return length;
    }

    private static String story(ScannerSieve sieve, byte[] stream, int piece) {
        StringBuilder story = new StringBuilder();
        for (int at = 0; at < stream.length; at += piece) {
            int end = Math.min(stream.length, at + piece);
            tell(sieve.accept(Arrays.copyOfRange(stream, at, end), end - at), story);
        }
        return story.toString();
    }

    private static void tell(List<Heard> heard, StringBuilder story) {
        for (Heard each : heard) {
            switch (each) {
                case Heard.Raw raw -> story.append(new String(raw.bytes(), StandardCharsets.ISO_8859_1));
                case Heard.Whole whole ->
                    story.append("<whole ")
                            .append(Arrays.toString(whole.bytes()))
                            .append('>');
                default -> story.append('<').append(each).append('>');
            }
        }
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
