package cn.xiaowu.device.sim.pty;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/// What went over a wire lately: the newest 64 KiB. May hold what is on a card, so it can be cleared.
public final class WireLog {
    private static final int MOST_BYTES = 64 * 1024;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final InstantSource clock;
    private final Deque<Passage> passages = new ArrayDeque<>();
    private int bytes;

    /// Bytes that went one way at once.
    ///
    /// @param time when, as UTC text
    /// @param direction which way
    /// @param hex the bytes, separated by spaces
    public record Passage(String time, Direction direction, String hex) {
        int bytes() {
            return (hex.length() + 1) / 3;
        }
    }

    /// Which way bytes went.
    public enum Direction {
        /// Booth to device.
        TO_DEVICE,
        /// Device to booth.
        TO_BOOTH
    }

    WireLog(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(Direction direction, byte[] passed) {
        Passage passage = new Passage(clock.instant().toString(), direction, HEX.formatHex(passed));
        passages.addLast(passage);
        bytes += passage.bytes();
        while (bytes > MOST_BYTES) {
            bytes -= passages.removeFirst().bytes();
        }
    }

    /// Everything kept, the oldest first.
    public synchronized List<Passage> passages() {
        return List.copyOf(passages);
    }

    /// Forgets everything.
    public synchronized void clear() {
        passages.clear();
        bytes = 0;
    }
}
