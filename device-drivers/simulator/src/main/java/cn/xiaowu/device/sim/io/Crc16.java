package cn.xiaowu.device.sim.io;

import java.util.Arrays;

/// The checksum of Modbus RTU: polynomial 0xA001 (reflected 0x8005), begun with 0xFFFF, low byte first.
final class Crc16 {
    private static final int POLYNOMIAL = 0xA001;
    private static final int BYTES = 2;

    private Crc16() {}

    /// The checksum of the first bytes.
    static int of(byte[] bytes, int count) {
        int sum = 0xFFFF;
        for (int i = 0; i < count; i++) {
            sum ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ POLYNOMIAL;
            }
        }
        return sum;
    }

    /// The bytes with their checksum behind them.
    static byte[] seal(byte... bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + BYTES);
        int sum = of(bytes, bytes.length);
        sealed[bytes.length] = (byte) sum;
        sealed[bytes.length + 1] = (byte) (sum >> Byte.SIZE);
        return sealed;
    }

    /// Whether the last two bytes are the checksum of those before.
    static boolean isSealed(byte[] bytes) {
        int count = bytes.length - BYTES;
        return count > 0 && of(bytes, count) == ((bytes[count] & 0xFF) | (bytes[count + 1] & 0xFF) << Byte.SIZE);
    }
}
