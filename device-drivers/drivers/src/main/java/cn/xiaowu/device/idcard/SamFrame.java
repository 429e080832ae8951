package cn.xiaowu.device.idcard;

import java.util.Arrays;

/// One frame of the SAM_V/SAM_A protocol (GA/T 467), without preamble, length and checksum: `CMD PARA data`
/// on the way to the reader, `SW1 SW2 SW3 data` on the way back. Printed without its bytes, which may be a person's.
///
/// @param body the bytes between length and checksum; at least two
public record SamFrame(byte[] body) {
    /// How every frame begins.
    static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    /// Preamble and length.
    static final int HEAD = PREAMBLE.length + 2;

    /// Copies the body, so that a frame never changes but by [#wipe()].
    public SamFrame {
        if (body.length < 2) {
            throw new IllegalArgumentException("a SAM frame has at least two bytes, this has " + body.length);
        }
        body = body.clone();
    }

    /// The whole frame as it goes over the wire: preamble, big-endian length of what follows it, body, XOR checksum.
    public byte[] encoded() {
        int length = body.length + 1;
        byte[] wire = Arrays.copyOf(PREAMBLE, HEAD + length);
        wire[5] = (byte) (length >> 8);
        wire[6] = (byte) length;
        System.arraycopy(body, 0, wire, HEAD, body.length);
        wire[wire.length - 1] = checksum(wire, PREAMBLE.length, wire.length - 1);
        return wire;
    }

    /// Overwrites the body with zeros.
    public void wipe() {
        Arrays.fill(body, (byte) 0);
    }

    static byte checksum(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }

    /// Only how long it is.
    @Override
    public String toString() {
        return "SamFrame[" + body.length + " bytes]";
    }
}
