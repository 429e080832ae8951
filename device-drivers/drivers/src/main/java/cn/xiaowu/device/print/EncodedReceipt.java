package cn.xiaowu.device.print;

import java.util.Arrays;
import java.util.List;

/// A document as a printer's bytes, in pieces. Between two pieces a printer may be asked how it is: no command is cut
/// in
/// two there. For one thread at a time; personal until it is wiped.
public final class EncodedReceipt {
    private final List<byte[]> pieces;
    private final int pictureLines;
    private final int boxes;

    EncodedReceipt(List<byte[]> pieces, int pictureLines, int boxes) {
        this.pieces = List.copyOf(pieces);
        this.pictureLines = pictureLines;
        this.boxes = boxes;
    }

    /// The bytes, piece by piece. Not copied.
    List<byte[]> pieces() {
        return pieces;
    }

    /// All bytes, as a copy.
    public byte[] bytes() {
        byte[] all = new byte[size()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /// How many bytes there are.
    public int size() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /// How many lines of text were drawn, because the printer's font lacks a character in them.
    public int pictureLines() {
        return pictureLines;
    }

    /// How many characters no font has; each is a □ on the paper.
    public int boxes() {
        return boxes;
    }

    /// Overwrites the bytes.
    void wipe() {
        pieces.forEach(piece -> Arrays.fill(piece, (byte) 0));
    }

    @Override
    public String toString() {
        return "EncodedReceipt[" + size() + " bytes]";
    }
}
