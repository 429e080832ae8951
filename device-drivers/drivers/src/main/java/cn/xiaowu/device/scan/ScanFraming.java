package cn.xiaowu.device.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a scanner's stream of bytes into codes. Scanners end a code with CR, CR LF or nothing, and a code may hold a
/// CR itself, so what ends a code is silence: a short one behind CR or LF, else a longer one. Bounded: a code too
/// long to be one is thrown away up to the next silence, and counted.
///
/// Not for use by several threads.
public final class ScanFraming {
    /// The largest QR code holds 2953 bytes.
    static final int LONGEST = 4096;

    private static final Duration SILENCE_BEHIND_TERMINATOR = Duration.ofMillis(30);
    private static final Duration SHORTEST_SILENCE = Duration.ofMillis(80);
    private static final int SILENT_BYTES = 20;

    private final Duration silence;
    private final byte[] pending = new byte[LONGEST];
    private int count;
    private boolean overflowing;
    private long thrownAway;
    private Instant last = Instant.MIN;

    /// For a line of a speed.
    ///
    /// @param byteTime how long a byte takes on the line
    public ScanFraming(Duration byteTime) {
        Duration twenty = byteTime.multipliedBy(SILENT_BYTES);
        this.silence = twenty.compareTo(SHORTEST_SILENCE) > 0 ? twenty : SHORTEST_SILENCE;
    }

    /// Takes bytes as they came.
    ///
    /// @param bytes the bytes
    /// @param length how many of them count
    /// @param now when they came
    /// @return the code before them, if there was a silence in between
    public Optional<String> accept(byte[] bytes, int length, Instant now) {
        Optional<String> before = silentUntil(now);
        int taken = Math.min(length, LONGEST - count);
        System.arraycopy(bytes, 0, pending, count, taken);
        count += taken;
        overflowing |= taken < length;
        last = now;
        return before;
    }

    /// Nothing came.
    ///
    /// @param now until when
    /// @return the code that is now complete, if any
    public Optional<String> silentUntil(Instant now) {
        boolean idle = count == 0 && !overflowing;
        if (idle || Duration.between(last, now).compareTo(neededSilence()) < 0) {
            return Optional.empty();
        }
        Optional<String> code = overflowing ? Optional.empty() : text();
        thrownAway += overflowing ? 1 : 0;
        wipe();
        return code;
    }

    /// Overwrites everything held with zeros.
    public void wipe() {
        Arrays.fill(pending, (byte) 0);
        count = 0;
        overflowing = false;
    }

    /// How many codes were too long, since ever.
    public long thrownAway() {
        return thrownAway;
    }

    private Duration neededSilence() {
        return count > 0 && isTerminator(pending[count - 1]) ? SILENCE_BEHIND_TERMINATOR : silence;
    }

    private Optional<String> text() {
        int end = count;
        while (end > 0 && isTerminator(pending[end - 1])) {
            end--;
        }
        if (end == 0) {
            return Optional.empty();
        }
        byte[] code = Arrays.copyOf(pending, end);
        String text = CodeText.decode(code);
        Arrays.fill(code, (byte) 0);
        return Optional.of(text);
    }

    private static boolean isTerminator(byte value) {
        return value == '\r' || value == '\n';
    }
}
