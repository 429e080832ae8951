package cn.xiaowu.device.idcard.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// A card's photograph as a BMP file: 102 × 126 points, 24 bits each. Printed without its points.
public final class PhotoBitmap {
    /// How wide it is, in points.
    public static final int WIDTH = 102;

    /// How high it is, in points.
    public static final int HEIGHT = 126;

    /// How long the file is: 54 bytes of header, and rows that are filled up to a multiple of four bytes.
    public static final int FILE_BYTES = 54 + HEIGHT * 308;

    private static final int INFO_HEADER = 40;
    private static final int BITS = 24;

    private final byte[] file;

    private PhotoBitmap(byte[] file) {
        this.file = file;
    }

    /// Takes a file for a photograph, if it is one.
    ///
    /// @param file a whole BMP file; copied
    /// @return the photograph; empty if size or header differ from what a card's photograph has
    public static Optional<PhotoBitmap> of(byte[] file) {
        return isPhoto(file) ? Optional.of(new PhotoBitmap(file.clone())) : Optional.empty();
    }

    /// The file's size field is not looked at: decoders disagree on it.
    private static boolean isPhoto(byte[] file) {
        if (file.length != FILE_BYTES || file[0] != 'B' || file[1] != 'M') {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return header.getInt(10) == FILE_BYTES - HEIGHT * 308
                && header.getInt(14) == INFO_HEADER
                && header.getInt(18) == WIDTH
                // Negative where the rows go from top to bottom.
                && Math.abs(header.getInt(22)) == HEIGHT
                && header.getShort(26) == 1
                && header.getShort(28) == BITS
                && header.getInt(30) == 0;
    }

    /// A copy of the file, which the caller wipes.
    public byte[] file() {
        return file.clone();
    }

    /// Overwrites the picture with zeros.
    public void wipe() {
        Arrays.fill(file, (byte) 0);
    }

    /// Only what it is.
    @Override
    public String toString() {
        return "PhotoBitmap[" + WIDTH + "x" + HEIGHT + "]";
    }
}
