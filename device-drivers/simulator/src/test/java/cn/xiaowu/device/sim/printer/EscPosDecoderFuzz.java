package cn.xiaowu.device.sim.printer;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Any bytes that a program may send to a printer, in any pieces: nothing escapes, and pieces make no difference.
public final class EscPosDecoderFuzz {
    private EscPosDecoderFuzz() {}

    /// Text, sizes, a code, a cut, a question, and every code page.
    public static List<byte[]> seeds() {
        byte[] text = "\u001B@\u001Ba\u0001晓屋 A1\n\u001D!\u0011\u001DVB\u0000".getBytes(Charset.forName("GBK"));
        byte[] code = "\u001D(k\u0004\u00001P0A\u001D(k\u0003\u00001Q0".getBytes(Charset.forName("GBK"));
        return List.of(text, code, new byte[] {0x10, 4, 1, 0x10, 4, 2}, pages());
    }

    /// Out of Chinese mode, a letter beyond ASCII in each page there may be.
    private static byte[] pages() {
        ByteBuffer pages = ByteBuffer.allocate(2 + 4 * 20).put(new byte[] {0x1C, '.'});
        for (byte page = 0; page < 20; page++) {
            pages.put(new byte[] {0x1B, 't', page, (byte) 0xE9});
        }
        return pages.array();
    }

    /// Tries one input.
    ///
    /// @param input the stream
    public static void fuzzerTestOneInput(byte[] input) {
        int commands = new EscPosDecoder().accept(input).size();
        EscPosDecoder inPieces = new EscPosDecoder();
        List<EscPosCommand> pieces = new ArrayList<>();
        for (int at = 0; at < input.length; at += 3) {
            pieces.addAll(inPieces.accept(Arrays.copyOfRange(input, at, Math.min(input.length, at + 3))));
        }
        if (pieces.size() != commands) {
            throw new AssertionError("the same bytes in pieces of 3 gave other commands");
        }
    }
}
