package cn.xiaowu.device.idcard;

import java.util.Arrays;
import java.util.Optional;

/// What a reader answered. Printed without its data, which may be a person's.
///
/// @param status what it means
/// @param data what follows the three status bytes
public record SamReply(SamStatus status, byte[] data) {
    private static final int STATUS_BYTES = 3;

    /// Reads a frame as a reply.
    ///
    /// @param frame a frame from the reader
    /// @return the reply; empty if the frame is too short to be one
    public static Optional<SamReply> of(SamFrame frame) {
        byte[] body = frame.body();
        if (body.length < STATUS_BYTES) {
            return Optional.empty();
        }
        SamStatus status = SamStatus.of(body[2] & 0xFF);
        return Optional.of(new SamReply(status, Arrays.copyOfRange(body, STATUS_BYTES, body.length)));
    }

    /// Overwrites the data with zeros.
    public void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    /// Without the data.
    @Override
    public String toString() {
        return "SamReply[" + status + ", " + data.length + " bytes]";
    }
}
