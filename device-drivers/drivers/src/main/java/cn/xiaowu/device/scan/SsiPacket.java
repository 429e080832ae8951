package cn.xiaowu.device.scan;

import java.util.Arrays;

/// A packet of Zebra's Simple Serial Interface: length, opcode, source, status, data, checksum. The length counts all
/// but the checksum, which is the two's complement of the sum of all bytes before it, high byte first. Printed without
/// its data.
///
/// @param opcode what it says, 0 to 255
/// @param source 0 the scanner, 4 the host
/// @param status bit 0 sent again, bit 1 more of the same follows
/// @param data at most 251 bytes
public record SsiPacket(int opcode, int source, int status, byte[] data) {
    /// The host's number.
    public static final int HOST = 4;

    /// The scanner's number.
    public static final int SCANNER = 0;

    /// It was understood.
    public static final int ACK = 0xD0;

    /// It was not; the first byte of data says why.
    public static final int NAK = 0xD1;

    /// What is your revision?
    public static final int REVISION = 0xA3;

    /// It is this.
    public static final int REVISION_REPLY = 0xA4;

    /// Start reading.
    public static final int START = 0xE4;

    /// Stop reading.
    public static final int STOP = 0xE5;

    /// Reading may be started.
    public static final int ENABLE = 0xE9;

    /// Reading may not be started.
    public static final int DISABLE = 0xEA;

    /// A code: its kind, then its bytes.
    public static final int DECODE_DATA = 0xF3;

    static final int HEAD = 4;
    static final int CHECKSUM = 2;
    static final int LONGEST = 255;
    private static final int SENT_AGAIN = 1;
    private static final int MORE_FOLLOWS = 2;
    private static final int BYTE = 0x100;
    private static final int WORD = 0x10000;

    /// @throws IllegalArgumentException if the data is too long for a packet
    public SsiPacket {
        if (data.length > LONGEST - HEAD) {
            throw new IllegalArgumentException("an SSI packet holds 251 bytes, not " + data.length);
        }
        data = data.clone();
    }

    /// A packet without data, from the host.
    public static SsiPacket command(int opcode) {
        return new SsiPacket(opcode, HOST, 0, new byte[0]);
    }

    /// The packet as it goes over the wire.
    public byte[] encoded() {
        int length = HEAD + data.length;
        byte[] wire = new byte[length + CHECKSUM];
        wire[0] = (byte) length;
        wire[1] = (byte) opcode;
        wire[2] = (byte) source;
        wire[3] = (byte) status;
        System.arraycopy(data, 0, wire, HEAD, data.length);
        int sum = checksum(wire, length);
        wire[length] = (byte) (sum / BYTE);
        wire[length + 1] = (byte) sum;
        return wire;
    }

    /// Whether it was sent before, and may have come.
    boolean isSentAgain() {
        return (status & SENT_AGAIN) != 0;
    }

    /// Whether the code goes on in the next packet.
    boolean isContinued() {
        return (status & MORE_FOLLOWS) != 0;
    }

    /// Overwrites the data with zeros.
    void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    static int checksum(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += bytes[i] & 0xFF;
        }
        return (WORD - sum % WORD) % WORD;
    }

    /// Without the data.
    @Override
    public String toString() {
        return String.format("SsiPacket[%02X, %d bytes]", opcode, data.length);
    }
}
