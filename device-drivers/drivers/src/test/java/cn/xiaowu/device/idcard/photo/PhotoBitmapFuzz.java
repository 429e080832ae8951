package cn.xiaowu.device.idcard.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// Any file from a decoder of photographs: a photograph of the right size or none, and never an exception.
public final class PhotoBitmapFuzz {
    private static final int HEADER = 54;
    private static final int LENGTHS = 3;

    private PhotoBitmapFuzz() {}

    /// The header of a photograph, from bottom to top and from top to bottom; another size; none.
    public static List<byte[]> seeds() {
        return List.of(
                header(PhotoBitmap.WIDTH, PhotoBitmap.HEIGHT),
                header(PhotoBitmap.WIDTH, -PhotoBitmap.HEIGHT),
                header(PhotoBitmap.HEIGHT, PhotoBitmap.WIDTH),
                new byte[] {1});
    }

    private static byte[] header(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(1 + HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(1, (byte) 'B').put(2, (byte) 'M').putInt(3, PhotoBitmap.FILE_BYTES);
        header.putInt(11, HEADER).putInt(15, 40).putInt(19, width).putInt(23, height);
        header.putShort(27, (short) 1).putShort(29, (short) 24);
        return header.array();
    }

    /// Tries one input, as it is and filled up to a photograph's length.
    ///
    /// @param input how much longer or shorter than a photograph, then how the file begins
    public static void fuzzerTestOneInput(byte[] input) {
        PhotoBitmap.of(input).ifPresent(photo -> {
            throw new AssertionError("a photograph of " + input.length + " bytes");
        });
        int other = input.length == 0 ? 0 : (input[0] & 0xFF) % LENGTHS;
        byte[] begun = Arrays.copyOfRange(input, Math.min(1, input.length), Math.max(1, input.length));
        byte[] file = Arrays.copyOf(begun, PhotoBitmap.FILE_BYTES + (other == 2 ? -1 : other));
        PhotoBitmap.of(file).ifPresent(photo -> check(photo, file));
    }

    private static void check(PhotoBitmap photo, byte[] file) {
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean right = file.length == PhotoBitmap.FILE_BYTES
                && header.getInt(18) == PhotoBitmap.WIDTH
                && Math.abs(header.getInt(22)) == PhotoBitmap.HEIGHT;
        if (!right || !Arrays.equals(photo.file(), file)) {
            throw new AssertionError("taken for a photograph");
        }
        photo.wipe();
        if (!Arrays.equals(photo.file(), new byte[file.length])) {
            throw new AssertionError("not wiped");
        }
    }
}
