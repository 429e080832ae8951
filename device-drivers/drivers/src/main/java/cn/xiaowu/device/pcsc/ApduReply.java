package cn.xiaowu.device.pcsc;

import java.util.Arrays;

/// What a card answered. Printed without its data, which may be a person's.
///
/// @param data what stands before the status
/// @param status SW1 and SW2, such as `0x9000`; [#NO_STATUS] if the card sent less than two bytes
record ApduReply(byte[] data, int status) {
    static final int DONE = 0x9000;
    static final int NO_STATUS = -1;

    private static final int STATUS_BYTES = 2;

    static ApduReply of(byte[] bytes) {
        int data = bytes.length - STATUS_BYTES;
        if (data < 0) {
            return new ApduReply(new byte[0], NO_STATUS);
        }
        int status = (bytes[data] & 0xFF) << 8 | (bytes[data + 1] & 0xFF);
        return new ApduReply(Arrays.copyOf(bytes, data), status);
    }

    boolean isDone() {
        return status == DONE;
    }

    /// The first status byte.
    int sw1() {
        return status >> 8;
    }

    /// The second status byte.
    int sw2() {
        return status & 0xFF;
    }

    void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    @Override
    public String toString() {
        return "ApduReply[" + data.length + " bytes, " + Integer.toHexString(status) + "]";
    }
}
