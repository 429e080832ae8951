package cn.xiaowu.device.idcard;

import java.util.Arrays;

/// One frame of the SAM_V/SAM_A protocol (GA/T 467), without preamble, length and checksum: `CMD PARA data`
/// on the way to the reader, `SW1 SW2 SW3 data` on the way back.
///
/// @param body the bytes between length and checksum; at least two
public record SamFrame(byte[] body) {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    /// Copies the body, so that a frame never changes.
    public SamFrame {
        if (body.length < 2) {
            throw new IllegalArgumentException("a SAM frame has at least two bytes, this has " + body.length);
        }
        body = body.clone();
    }

    /// The whole frame as it goes over the wire: preamble, big-endian length of what follows it, body, XOR checksum.
    public byte[] encoded() {
        int length = body.length + 1;
        byte[] wire = Arrays.copyOf(PREAMBLE, PREAMBLE.length + 2 + length);
        wire[5] = (byte) (length >> 8);
        wire[6] = (byte) length;
        System.arraycopy(body, 0, wire, 7, body.length);
        wire[wire.length - 1] = checksum(wire, 5, wire.length - 1);
        return wire;
    }

    private static byte checksum(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }
}
