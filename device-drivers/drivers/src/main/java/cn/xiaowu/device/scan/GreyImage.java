package cn.xiaowu.device.scan;

import com.google.zxing.LuminanceSource;
import java.util.Arrays;

/// A grey picture in a buffer that another picture can reuse.
final class GreyImage extends LuminanceSource {
    private final byte[] grey;

    /// Takes a picture.
    ///
    /// @param grey one byte a pixel, row by row; may be longer than the picture
    /// @param width pixels in a row
    /// @param height rows
    GreyImage(byte[] grey, int width, int height) {
        super(width, height);
        this.grey = grey;
    }

    /// The same at half the size: blurred and noisy codes are often read only then.
    GreyImage halved(byte[] into) {
        int width = getWidth() / 2;
        int height = getHeight() / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * getWidth() + 2 * x;
                int sum = pixel(at) + pixel(at + 1) + pixel(at + getWidth()) + pixel(at + getWidth() + 1);
                into[y * width + x] = (byte) (sum / 4);
            }
        }
        return new GreyImage(into, width, height);
    }

    private int pixel(int at) {
        return grey[at] & 0xFF;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(grey, y * getWidth(), into, 0, getWidth());
        return into;
    }

    @Override
    public byte[] getMatrix() {
        return Arrays.copyOf(grey, getWidth() * getHeight());
    }
}
