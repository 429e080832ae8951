package cn.xiaowu.device.print;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects a document's bytes in pieces that end between two commands. Leaves no copy behind. For one thread.
final class CommandWriter {
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    /// More than two metres of pictures; far from what a printer or a line should be given at once.
    private static final int MOST_BYTES = 2_000_000;

    private static final int BAND_ROWS = 48;

    private final List<byte[]> pieces = new ArrayList<>();
    private final WipedOutput piece = new WipedOutput();
    private int total;

    /// Appends bytes to the piece.
    CommandWriter write(int... bytes) {
        for (int value : bytes) {
            piece.write(value);
        }
        return this;
    }

    /// Appends bytes to the piece.
    CommandWriter write(byte[] bytes) {
        piece.writeBytes(bytes);
        return this;
    }

    /// Ends the piece, if anything is in it.
    ///
    /// @throws IllegalArgumentException if the document becomes too long
    void endPiece() {
        byte[] bytes = piece.takeAndWipe();
        total += bytes.length;
        if (total > MOST_BYTES) {
            throw new IllegalArgumentException("the document is longer than " + MOST_BYTES + " bytes");
        }
        if (bytes.length > 0) {
            pieces.add(bytes);
        }
    }

    /// Appends dots as raster (`GS v 0`), in bands that small printers can buffer; each is a piece. No band holds
    /// [bytes that are obeyed at once][RealTimeBytes].
    void writeRaster(Raster raster) {
        write(ESC, 'a', 0);
        for (int from = 0; from < raster.height(); from += BAND_ROWS) {
            int to = Math.min(raster.height(), from + BAND_ROWS);
            int bytes = raster.rowBytes();
            int rows = to - from;
            write(GS, 'v', '0', 0, bytes & 0xFF, bytes >> 8, rows & 0xFF, rows >> 8);
            byte[] dots = raster.rows(from, to);
            RealTimeBytes.breakUp(dots);
            write(dots);
            Arrays.fill(dots, (byte) 0);
            endPiece();
        }
    }

    /// The pieces.
    List<byte[]> pieces() {
        endPiece();
        return pieces;
    }

    /// Bytes that leave no copy behind, but for what a growing buffer leaves: it is large enough for a band.
    private static final class WipedOutput extends ByteArrayOutputStream {
        WipedOutput() {
            super(8192);
        }

        byte[] takeAndWipe() {
            byte[] bytes = toByteArray();
            Arrays.fill(buf, 0, count, (byte) 0);
            reset();
            return bytes;
        }
    }
}
