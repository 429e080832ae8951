package cn.xiaowu.device.sim.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds requests in what comes over the line. A real board ends a frame at a silence; here its length tells. Bytes
/// that
/// begin no request are skipped one by one, so that noise costs no request that comes whole.
final class RtuRequests {
    private static final int LONGEST = 256;
    private static final int FIXED = 8;
    private static final int COUNTED = 9;
    private static final int WRITE_MANY = 15;

    private byte[] pending = new byte[0];

    /// Takes bytes.
    ///
    /// @return the whole requests in them, checksums right
    List<byte[]> accept(byte[] bytes) {
        append(bytes);
        var requests = new ArrayList<byte[]>();
        int from = 0;
        while (from < pending.length) {
            int length = lengthAt(from);
            if (length > pending.length - from) {
                break;
            }
            byte[] candidate = Arrays.copyOfRange(pending, from, from + length);
            if (length > 1 && Crc16.isSealed(candidate)) {
                requests.add(candidate);
                from += length;
            } else {
                from++;
            }
        }
        pending = Arrays.copyOfRange(pending, from, pending.length);
        return requests;
    }

    private void append(byte[] bytes) {
        byte[] all = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, all, pending.length, bytes.length);
        pending = all;
    }

    /// How long the request is that begins there; 1 if none does.
    private int lengthAt(int from) {
        int left = pending.length - from;
        if (left < 2) {
            return FIXED;
        }
        int function = pending[from + 1];
        if (function != WRITE_MANY) {
            return function >= 1 && function <= 6 ? FIXED : 1;
        }
        if (left < 7) {
            return FIXED;
        }
        int length = COUNTED + (pending[from + 6] & 0xFF);
        return length > LONGEST ? 1 : length;
    }

    /// What was begun is lost.
    void reset() {
        pending = new byte[0];
    }
}
