package cn.xiaowu.device.idcard;

import java.util.Arrays;
import java.util.List;

/// Any bytes from a card reader, in any pieces: nothing escapes, what comes out are whole frames, and pieces make no
/// difference.
public final class SamDecoderFuzz {
    private SamDecoderFuzz() {}

    /// Noise, half a frame, and a card's answer.
    public static List<byte[]> seeds() {
        byte[] found = new SamFrame(new byte[] {0, 0, (byte) 0x9F, 0, 0, 0, 0}).encoded();
        byte[] body = new byte[3 + CardBytes.sample().data().length];
        body[2] = (byte) 0x90;
        System.arraycopy(CardBytes.sample().data(), 0, body, 3, body.length - 3);
        byte[] card = new SamFrame(body).encoded();
        return List.of(
                new byte[] {3},
                withPieceSize(1, found),
                withPieceSize(200, card),
                withPieceSize(7, Arrays.copyOf(card, 100)));
    }

    private static byte[] withPieceSize(int size, byte[] stream) {
        byte[] input = new byte[stream.length + 1];
        input[0] = (byte) size;
        System.arraycopy(stream, 0, input, 1, stream.length);
        return input;
    }

    /// Tries one input.
    ///
    /// @param input the size of a piece, then the stream
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] stream = Arrays.copyOfRange(input, 1, input.length);
        SamDecoder whole = new SamDecoder();
        List<SamFrame> frames = whole.accept(stream, stream.length);
        SamDecoder inPieces = new SamDecoder();
        int piece = 1 + (input[0] & 0xFF);
        int count = 0;
        for (int at = 0; at < stream.length; at += piece) {
            int end = Math.min(stream.length, at + piece);
            count += inPieces.accept(Arrays.copyOfRange(stream, at, end), end - at)
                    .size();
        }
        if (count != frames.size() || whole.dropped() != inPieces.dropped()) {
            throw new AssertionError("the same bytes in pieces of " + piece + " gave other frames");
        }
        frames.forEach(SamDecoderFuzz::read);
    }

    private static void read(SamFrame frame) {
        SamReply.of(frame).ifPresent(reply -> CardDataDecoder.decode(reply.data()));
    }
}
