package cn.xiaowu.kiosk.wipe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/// Looks for masked patterns in a stream of bytes of any length, in one pass: the first two bytes of each pattern
/// choose
/// the few that are compared. Not for use by several threads.
final class TraceSearch {
    private static final int CHUNK = 1 << 20;

    private final byte[][][] byFirstTwo = new byte[1 << 16][][];
    private final int longest;

    TraceSearch(MaskedTraces traces) {
        traces.patterns().forEach(this::index);
        this.longest =
                traces.patterns().stream().mapToInt(one -> one.length).max().orElse(0);
    }

    private void index(byte[] pattern) {
        int key = key(pattern[0], pattern[1]);
        byte[][] same = byFirstTwo[key] == null ? new byte[0][] : byFirstTwo[key];
        byte[][] more = Arrays.copyOf(same, same.length + 1);
        more[same.length] = pattern;
        byFirstTwo[key] = more;
    }

    /// Whether any pattern occurs.
    boolean findsIn(InputStream in) throws IOException {
        byte[] window = new byte[CHUNK + longest];
        int kept = 0;
        try {
            int read = in.readNBytes(window, kept, CHUNK);
            while (read > 0) {
                int length = kept + read;
                if (findsIn(window, length)) {
                    return true;
                }
                // A pattern may lie across two chunks.
                kept = Math.min(longest, length);
                System.arraycopy(window, length - kept, window, 0, kept);
                read = in.readNBytes(window, kept, CHUNK);
            }
            return false;
        } finally {
            Arrays.fill(window, (byte) 0);
        }
    }

    private boolean findsIn(byte[] window, int length) {
        for (int at = 0; at + 1 < length; at++) {
            byte[][] candidates = byFirstTwo[
                    key((byte) (window[at] ^ MaskedTraces.MASK), (byte) (window[at + 1] ^ MaskedTraces.MASK))];
            if (candidates != null && anyAt(window, at, length, List.of(candidates))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyAt(byte[] window, int at, int length, List<byte[]> candidates) {
        for (byte[] pattern : candidates) {
            if (at + pattern.length <= length && isAt(window, at, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] window, int at, byte[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            if ((byte) (window[at + i] ^ MaskedTraces.MASK) != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private static int key(byte first, byte second) {
        return (first & 0xFF) << 8 | (second & 0xFF);
    }
}
