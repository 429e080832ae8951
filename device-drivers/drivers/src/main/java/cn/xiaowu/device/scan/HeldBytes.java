package cn.xiaowu.device.scan;

import java.util.Arrays;

/// Bytes held back because they may be the beginning of a packet; bounded, and zeros once they are let go.
final class HeldBytes {
    private final byte[] bytes;
    private int count;

    HeldBytes(int most) {
        bytes = new byte[most];
    }

    void add(byte value) {
        bytes[count++] = value;
    }

    int count() {
        return count;
    }

    int at(int index) {
        return bytes[index] & 0xFF;
    }

    /// The first bytes, which are let go.
    byte[] take(int length) {
        byte[] taken = Arrays.copyOf(bytes, length);
        System.arraycopy(bytes, length, bytes, 0, count - length);
        Arrays.fill(bytes, count - length, count, (byte) 0);
        count -= length;
        return taken;
    }

    /// All bytes as they are, for looking only.
    byte[] view() {
        return bytes;
    }

    void wipe() {
        Arrays.fill(bytes, (byte) 0);
        count = 0;
    }
}
