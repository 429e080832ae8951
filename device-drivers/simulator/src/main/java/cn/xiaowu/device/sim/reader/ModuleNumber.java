package cn.xiaowu.device.sim.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A reader's security module, by the number that it tells. Invented.
///
/// @param serial what tells it from others
public record ModuleNumber(int serial) {
    /// The sample of the makers' descriptions: `05.03-20110101-0001234567-0089012345`.
    public static final ModuleNumber SAMPLE = new ModuleNumber(89_012_345);

    /// The 16 bytes of the answer: five little-endian numbers.
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putShort((short) 5)
                .putShort((short) 3)
                .putInt(20_110_101)
                .putInt(1_234_567)
                .putInt(serial)
                .array();
    }
}
