package cn.xiaowu.device.io;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import com.digitalpetri.modbus.Crc16;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Any bytes from a relay board, in any pieces: its lines or a refusal, after a bounded number of questions, and no
/// other exception. Time is the program's own, so nothing waits.
public final class ModbusFuzz {
    private static final int UNIT = 1;
    private static final int SEALED = 0x80;
    private static final int MOST_QUESTIONS = 100;
    private static final Duration GAP = Duration.ofMillis(4);

    private ModbusFuzz() {}

    /// Inputs, too many of them, coils, an echo, an exception, busy, and half a frame.
    public static List<byte[]> seeds() {
        return List.of(
                new byte[] {0, (byte) 0x84, 1, 2, 1, (byte) 0xA5},
                new byte[] {0, (byte) 0x85, 1, 2, 2, 0, 0},
                new byte[] {1, (byte) 0x84, 1, 1, 1, 0x5A},
                new byte[] {2, (byte) 0x85, 1, 4, 2, 0, 8},
                new byte[] {3, (byte) 0x86, 1, 5, 0, 1, (byte) 0xFF, 0},
                new byte[] {4, (byte) 0x86, 1, 15, 0, 1, 0, 1},
                new byte[] {5, (byte) 0x86, 1, 5, 2, 1, 0, 5},
                new byte[] {0, (byte) 0x83, 1, (byte) 0x82, 6, (byte) 0x84, 1, 2, 1, 0},
                new byte[] {3, (byte) 0x83, 1, (byte) 0x85, 2},
                new byte[] {0, 3, 1, 2, 1, 0, 2, 0, 0});
    }

    /// Tries one input.
    ///
    /// @param input what is asked, then what is read: how many bytes, those bytes, and behind them the checksum if
    /// the number's highest bit is set
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        FuzzedBoard board = new FuzzedBoard(input);
        try {
            ask(board, (input[0] & 0xFF) % 6);
        } catch (LineLostException | BoardRefusal expected) {
            if (expected.getMessage() == null) {
                throw new AssertionError("a refusal without words", expected);
            }
        }
        if (board.questions > MOST_QUESTIONS) {
            throw new AssertionError("a board was asked " + board.questions + " times");
        }
    }

    private static void ask(FuzzedBoard board, int what) throws LineLostException, BoardRefusal {
        var master = new ModbusMaster(board, UNIT, GAP, () -> board.now, board::pass);
        var reading = switch (what) {
            case 1 -> RelayBoardLayout.Reading.COILS;
            case 2 -> RelayBoardLayout.Reading.INPUT_REGISTERS;
            default -> RelayBoardLayout.Reading.DISCRETE_INPUTS;
        };
        var writing = what == 4 ? RelayBoardLayout.Writing.MULTIPLE_COILS : RelayBoardLayout.Writing.SINGLE_COIL;
        var lines = new ModbusLines(master, new RelayBoardLayout(8, 8, 0, 0, reading, writing, OptionalInt.of(0x0200)));
        switch (what) {
            case 3, 4 -> lines.write(1, true);
            case 5 -> lines.holdHigh(1, Duration.ofMillis(500));
            default -> check(lines.readInputs().length(), what == 2 ? 16 : 8);
        }
    }

    private static void check(int highest, int most) {
        if (highest > most) {
            throw new AssertionError("an answer with more inputs than were asked for was taken: " + highest);
        }
    }

    private static final class FuzzedBoard implements ByteLine {
        private static final Duration SILENCE = Duration.ofMillis(200);

        private final byte[] input;
        private int at = 1;
        private int questions;
        private Instant now = Instant.EPOCH;

        FuzzedBoard(byte[] input) {
            this.input = input;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public int read(byte[] into) {
            if (at >= input.length) {
                pass(SILENCE);
                return 0;
            }
            pass(Duration.ofMillis(1));
            byte[] piece = piece();
            System.arraycopy(piece, 0, into, 0, piece.length);
            return piece.length;
        }

        private byte[] piece() {
            int head = input[at] & 0xFF;
            int from = at + 1;
            at = Math.min(input.length, from + (head & ~SEALED));
            byte[] piece = Arrays.copyOfRange(input, from, at);
            return (head & SEALED) == 0 ? piece : sealed(piece);
        }

        private static byte[] sealed(byte[] piece) {
            Crc16 crc = new Crc16();
            crc.update(ByteBuffer.wrap(piece));
            byte[] sealed = Arrays.copyOf(piece, piece.length + 2);
            sealed[piece.length] = (byte) crc.getValue();
            sealed[piece.length + 1] = (byte) (crc.getValue() >> Byte.SIZE);
            return sealed;
        }

        @Override
        public void write(byte[] bytes) {
            questions++;
        }

        @Override
        public void close() {}
    }
}
