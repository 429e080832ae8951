package cn.xiaowu.device.sim.scanner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// What a scanner says in packets of Zebra's Simple Serial Interface. Written apart from the driver's, so that one does
/// not share the other's mistakes.
final class SsiSpeech {
    private SsiSpeech() {}

    /// A code in as many packets as it takes; all but the last say that more follows. 1C is Zebra's number of a QR
    /// code.
    ///
    /// @param code its bytes
    /// @param again 1 if it was sent before, otherwise 0
    static byte[] code(byte[] code, int again) {
        var beam = new ByteArrayOutputStream();
        byte[] typed = new byte[code.length + 1];
        typed[0] = 0x1C;
        System.arraycopy(code, 0, typed, 1, code.length);
        for (int from = 0; from < typed.length; from += 200) {
            int to = Math.min(typed.length, from + 200);
            beam.writeBytes(packet(0xF3, (to < typed.length ? 2 : 0) + again, Arrays.copyOfRange(typed, from, to)));
        }
        return beam.toByteArray();
    }

    /// A whole packet.
    ///
    /// @param opcode what it says
    /// @param data at most 251 bytes
    static byte[] packet(int opcode, byte... data) {
        return packet(opcode, 0, data);
    }

    private static byte[] packet(int opcode, int status, byte[] data) {
        byte[] packet = new byte[data.length + 6];
        packet[0] = (byte) (data.length + 4);
        packet[1] = (byte) opcode;
        packet[3] = (byte) status;
        System.arraycopy(data, 0, packet, 4, data.length);
        int sum = 0;
        for (int i = 0; i < data.length + 4; i++) {
            sum -= packet[i] & 0xFF;
        }
        packet[packet.length - 2] = (byte) (sum >> 8);
        packet[packet.length - 1] = (byte) sum;
        return packet;
    }
}
