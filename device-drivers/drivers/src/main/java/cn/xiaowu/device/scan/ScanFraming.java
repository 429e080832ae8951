package cn.xiaowu.device.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Cuts a scanner's stream of bytes into codes. Scanners end a code with CR, CR LF or nothing, and a code may hold a
/// CR itself, so what ends a code is silence: a short one behind what the scanner ends codes with, else a longer one,
/// and a much longer one in a code of a scanner whose last code had such an end: then an adapter or a busy computer
/// made
/// a pause in it.
/// Bounded: a code too long to be one is thrown away up to the next silence, and counted.
///
/// Not for use by several threads.
public final class ScanFraming {
    /// The largest QR code holds 2953 bytes.
    static final int LONGEST = 4096;

    private static final Duration SILENCE_BEHIND_TERMINATOR = Duration.ofMillis(30);
    private static final Duration SHORTEST_SILENCE = Duration.ofMillis(80);
    private static final Duration SILENCE_IN_AN_UNENDED_CODE = Duration.ofMillis(500);
    private static final int SILENT_BYTES = 20;

    private final Duration silence;
    private final CodeEnd end;
    private final byte[] pending = new byte[LONGEST];
    private int count;
    private boolean overflowing;
    private boolean forsaken;
    private boolean endExpected;
    private final AtomicLong thrownAway = new AtomicLong();
    private Instant last = Instant.MIN;

    /// For a line of a speed.
    ///
    /// @param byteTime how long a byte takes on the line
    public ScanFraming(Duration byteTime) {
        this(byteTime, CodeEnd.ANY_LINE_END);
    }

    /// For a line of a speed and a scanner set up so.
    ///
    /// @param byteTime how long a byte takes on the line
    /// @param end what the scanner sends behind codes
    public ScanFraming(Duration byteTime, CodeEnd end) {
        this.end = end;
        Duration twenty = byteTime.multipliedBy(SILENT_BYTES);
        this.silence = twenty.compareTo(SHORTEST_SILENCE) > 0 ? twenty : SHORTEST_SILENCE;
    }

    /// Takes bytes as they came.
    ///
    /// @param bytes the bytes
    /// @param length how many of them count
    /// @param now when they came
    /// @return the code before them, if there was a silence in between
    public Optional<byte[]> accept(byte[] bytes, int length, Instant now) {
        Optional<byte[]> before = silentUntil(now);
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
    public Optional<byte[]> silentUntil(Instant now) {
        boolean idle = count == 0 && !overflowing;
        if (idle || Duration.between(last, now).compareTo(neededSilence()) < 0) {
            return Optional.empty();
        }
        Optional<byte[]> code = overflowing || forsaken ? Optional.empty() : held();
        if (overflowing && !forsaken) {
            thrownAway.incrementAndGet();
        }
        wipe();
        return code;
    }

    /// What is coming now is thrown away up to the next silence: its beginning came before anybody wanted it.
    ///
    /// @return whether anything was coming
    public boolean forsake() {
        forsaken = count > 0 || overflowing;
        return forsaken;
    }

    /// Overwrites everything held with zeros.
    public void wipe() {
        Arrays.fill(pending, (byte) 0);
        count = 0;
        overflowing = false;
        forsaken = false;
    }

    /// How many codes were too long, since ever. May be asked by any thread.
    public long thrownAway() {
        return thrownAway.get();
    }

    private Duration neededSilence() {
        if (end.lengthIn(pending, count) > 0) {
            return SILENCE_BEHIND_TERMINATOR;
        }
        return endExpected ? SILENCE_IN_AN_UNENDED_CODE.plus(silence) : silence;
    }

    private Optional<byte[]> held() {
        int length = count - end.lengthIn(pending, count);
        endExpected = length < count;
        return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(pending, length));
    }
}
