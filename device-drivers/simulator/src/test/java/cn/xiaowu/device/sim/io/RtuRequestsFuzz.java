package cn.xiaowu.device.sim.io;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Any bytes on the way to a relay board: the same requests however they are split, each one sealed, of a length that
/// Modbus knows; and a board that asks for none of them falls over none.
public final class RtuRequestsFuzz {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    private RtuRequestsFuzz() {}

    /// Inputs are read, an output is switched, several are; with noise before, and half a request behind.
    public static List<byte[]> seeds() {
        byte[] read = Crc16.seal((byte) 1, (byte) 2, (byte) 0, (byte) 0, (byte) 0, (byte) 8);
        byte[] one = Crc16.seal((byte) 1, (byte) 5, (byte) 0, (byte) 3, (byte) 0xFF, (byte) 0);
        byte[] many = Crc16.seal((byte) 1, (byte) 15, (byte) 0, (byte) 0, (byte) 0, (byte) 8, (byte) 1, (byte) 0x55);
        return List.of(
                joined(new byte[] {1}, read),
                joined(new byte[] {3}, one, many),
                joined(new byte[] {5, 0, 1, 7}, many, Arrays.copyOf(read, 5)));
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// Tries one input.
    ///
    /// @param input how many bytes come at a time, then the bytes
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        int size = 1 + (input[0] & 0xFF);
        List<byte[]> whole = new RtuRequests().accept(bytes);
        List<byte[]> split = inPieces(bytes, size);
        if (!Arrays.deepEquals(whole.toArray(), split.toArray())) {
            throw new AssertionError(whole.size() + " requests at once, " + split.size() + " in pieces");
        }
        for (byte[] request : whole) {
            if (request.length < SHORTEST || request.length > LONGEST || !Crc16.isSealed(request)) {
                throw new AssertionError("a request of " + request.length + " bytes");
            }
        }
        RelayBoardSimulator board = new RelayBoardSimulator(8, () -> Instant.EPOCH);
        for (int from = 0; from < bytes.length; from += size) {
            board.received(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)), answer -> {});
        }
    }

    private static List<byte[]> inPieces(byte[] bytes, int size) {
        RtuRequests requests = new RtuRequests();
        List<byte[]> found = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += size) {
            found.addAll(requests.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size))));
        }
        return found;
    }
}
