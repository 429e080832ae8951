package cn.xiaowu.device.pcsc;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// One message between the booth's program and the process that talks to pcscd: a byte that says what it is, a length
/// of two bytes, and that many bytes. Printed without them, which may be a person's.
///
/// @param kind what it is
/// @param payload its bytes
record WorkerFrame(Kind kind, byte[] payload) {
    private static final int HEAD = 3;
    private static final int LONGEST = 0xFFFF;

    /// @throws IllegalArgumentException if the payload is longer than two bytes can tell
    WorkerFrame {
        if (payload.length > LONGEST) {
            throw new IllegalArgumentException("a frame of " + payload.length + " bytes");
        }
    }

    /// A message without bytes.
    static WorkerFrame of(Kind kind) {
        return new WorkerFrame(kind, new byte[0]);
    }

    /// Waits for a message.
    ///
    /// @throws IOException if the stream ends, or what comes is no message
    static WorkerFrame read(DataInputStream stream) throws IOException {
        Kind kind = Kind.of(stream.readByte());
        byte[] payload = new byte[stream.readUnsignedShort()];
        stream.readFully(payload);
        return new WorkerFrame(kind, payload);
    }

    /// The message that bytes begin with.
    ///
    /// @param bytes what came
    /// @param count how many of them count
    /// @return the message; empty as long as it is not whole
    /// @throws IOException if it is no message
    static Optional<WorkerFrame> in(byte[] bytes, int count) throws IOException {
        if (count > 0) {
            Kind.of(bytes[0]);
        }
        int length = count < HEAD ? 0 : (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF);
        if (count < HEAD || count < HEAD + length) {
            return Optional.empty();
        }
        var stream = new ByteArrayInputStream(bytes, 0, count);
        return Optional.of(read(new DataInputStream(stream)));
    }

    void write(DataOutputStream stream) throws IOException {
        byte[] bytes = new byte[HEAD + payload.length];
        bytes[0] = kind.code;
        bytes[1] = (byte) (payload.length >> 8);
        bytes[2] = (byte) payload.length;
        System.arraycopy(payload, 0, bytes, HEAD, payload.length);
        stream.write(bytes);
        stream.flush();
        Arrays.fill(bytes, (byte) 0);
    }

    void wipe() {
        Arrays.fill(payload, (byte) 0);
    }

    @Override
    public String toString() {
        return "WorkerFrame[" + kind + ", " + payload.length + " bytes]";
    }

    /// What a message is.
    enum Kind {
        /// Asks: is there a reader, and is there a card in it?
        LOOK('L'),
        /// Asks: get hold of the card.
        BEGIN('B'),
        /// Asks: say this to the card.
        APDU('A'),
        /// Asks: let the card go.
        END('E'),
        /// Answers that no reader is there.
        NO_READER('0'),
        /// Answers that the reader is empty.
        NO_CARD('1'),
        /// Answers that a card is there; if it is held, its ATR.
        CARD('2'),
        /// Answers that a card is there and does not react: the wrong way round, dirty, or broken.
        MUTE_CARD('3'),
        /// Answers that another program has the card for itself.
        TAKEN('4'),
        /// Answers that no card is held any more.
        DONE('D'),
        /// What the card said.
        REPLY('R'),
        /// Answers that the hold on the card is lost: it is gone, or was reset.
        LOST('X'),
        /// Says that pcscd is not there, or not any more. The process ends with it.
        NO_SERVICE('S');

        private final byte code;

        Kind(char code) {
            this.code = (byte) code;
        }

        static Kind of(byte code) throws IOException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IOException("no such message: " + code);
        }
    }
}
