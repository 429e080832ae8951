package cn.xiaowu.device.idcard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;

/// Which security module a reader has: it never changes, so it tells one reader from another.
///
/// @param text as readers' makers print it, such as `05.03-20110101-0001234567-0089012345`
public record SamId(String text) {
    private static final int BYTES = 16;

    /// Reads what follows the status bytes of the answer to [SamCommand#SAM_ID]: five little-endian numbers.
    ///
    /// @param data 16 bytes
    /// @return the number; empty if the length is another, or all bytes are zero as some readers answer at first
    public static Optional<SamId> of(byte[] data) {
        if (data.length != BYTES || isZero(data)) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new SamId(String.format(
                Locale.ROOT,
                "%02d.%02d-%08d-%010d-%010d",
                Short.toUnsignedInt(numbers.getShort()),
                Short.toUnsignedInt(numbers.getShort()),
                Integer.toUnsignedLong(numbers.getInt()),
                Integer.toUnsignedLong(numbers.getInt()),
                Integer.toUnsignedLong(numbers.getInt()))));
    }

    private static boolean isZero(byte[] data) {
        for (byte value : data) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
