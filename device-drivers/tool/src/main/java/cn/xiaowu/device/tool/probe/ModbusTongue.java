package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.Wording;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Knows Modbus RTU relay boards: asks a unit for its first coil and switches nothing. A refusal with a right checksum
/// is as good an answer.
final class ModbusTongue {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final byte READ_COILS = 1;
    private static final byte REFUSED = (byte) (READ_COILS | 0x80);
    private static final int REFUSAL_BYTES = 5;
    private static final int ANSWER_BYTES = 6;

    private ModbusTongue() {}

    static Tongue tongue(int unit) {
        Question coil = new Question(
                new Wording("读线圈 0，从站 " + unit, "read coil 0 of unit " + unit),
                withChecksum(new byte[] {(byte) unit, READ_COILS, 0, 0, 0, 1}),
                PATIENCE,
                heard -> meaning(unit, heard));
        return new AskingTongue(DeviceKind.DIGITAL_IO, "Modbus RTU unit " + unit, List.of(coil), options(unit));
    }

    private static String options(int unit) {
        return unit == UnitRange.USUAL.first() ? "" : "--unit " + unit;
    }

    private static Optional<Wording> meaning(int unit, byte[] heard) {
        if (heard.length < REFUSAL_BYTES || heard[0] != (byte) unit || !hasRightChecksum(heard)) {
            return Optional.empty();
        }
        if (heard[1] == REFUSED && heard.length == REFUSAL_BYTES) {
            return Optional.of(new Wording("拒绝，异常码 " + heard[2], "refused, exception " + heard[2]));
        }
        if (heard[1] == READ_COILS && heard.length == ANSWER_BYTES) {
            boolean on = (heard[3] & 1) != 0;
            return Optional.of(
                    on ? new Wording("继电器 0 吸合", "relay 0 is on") : new Wording("继电器 0 断开", "relay 0 is off"));
        }
        return Optional.empty();
    }

    private static boolean hasRightChecksum(byte[] frame) {
        return Arrays.equals(withChecksum(Arrays.copyOf(frame, frame.length - 2)), frame);
    }

    /// Modbus over serial line 1.02, appendix B: CRC-16 with polynomial A001, the low byte first.
    private static byte[] withChecksum(byte[] body) {
        int crc = 0xFFFF;
        for (byte value : body) {
            crc ^= value & 0xFF;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            }
        }
        byte[] frame = Arrays.copyOf(body, body.length + 2);
        frame[body.length] = (byte) crc;
        frame[body.length + 1] = (byte) (crc >> 8);
        return frame;
    }
}
