package cn.xiaowu.device.camera;

import com.google.zxing.LuminanceSource;

/// A grey picture in a buffer that another picture can reuse.
final class GreyImage extends LuminanceSource {
    private final byte[] grey;
    private final int width;
    private final int height;

    /// Takes a picture.
    ///
    /// @param grey one byte a pixel, row by row; may be longer than the picture
    /// @param width pixels in a row
    /// @param height rows
    GreyImage(byte[] grey, int width, int height) {
        super(width, height);
        this.grey = grey;
        this.width = width;
        this.height = height;
    }

    /// The same at half the size, each pixel the mean of four: blur and noise shrink with it.
    GreyImage halved(byte[] into) {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        for (int y = 0; y < halfHeight; y++) {
            for (int x = 0; x < halfWidth; x++) {
                int at = 2 * y * width + 2 * x;
                int sum = pixel(at) + pixel(at + 1) + pixel(at + width) + pixel(at + width + 1);
                into[y * halfWidth + x] = (byte) (sum / 4);
            }
        }
        return new GreyImage(into, halfWidth, halfHeight);
    }

    /// The same at double the size, for codes whose modules are hardly larger than pixels.
    GreyImage doubled(byte[] into) {
        for (int y = 0; y < 2 * height; y++) {
            int near = y / 2 * width;
            int far = Math.clamp(y / 2 + (y % 2) * 2L - 1, 0, height - 1) * width;
            int before = mixed(near, far);
            int here = before;
            for (int x = 0; x < width; x++) {
                int next = Math.min(width - 1, x + 1);
                int after = mixed(near + next, far + next);
                into[2 * (y * width + x)] = (byte) ((3 * here + before) / 16);
                into[2 * (y * width + x) + 1] = (byte) ((3 * here + after) / 16);
                before = here;
                here = after;
            }
        }
        return new GreyImage(into, 2 * width, 2 * height);
    }

    /// The same with light and dark exchanged.
    GreyImage inverted(byte[] into) {
        for (int at = 0; at < width * height; at++) {
            into[at] = (byte) ~grey[at];
        }
        return new GreyImage(into, width, height);
    }

    /// The light at a point, between pixels as their mixture; beyond the edge as at the edge.
    ///
    /// @param x from the left edge, a pixel's middle is at its number and a half
    /// @param y from the upper edge
    /// @return 0 to 255
    float at(float x, float y) {
        float left = Math.clamp(x - 0.5f, 0, width - 1.001f);
        float top = Math.clamp(y - 0.5f, 0, height - 1.001f);
        int column = (int) left;
        int row = (int) top;
        int at = row * width + column;
        int below = row + 1 < height ? at + width : at;
        int right = column + 1 < width ? 1 : 0;
        float across = left - column;
        float down = top - row;
        float upper = pixel(at) + across * (pixel(at + right) - pixel(at));
        float lower = pixel(below) + across * (pixel(below + right) - pixel(below));
        return upper + down * (lower - upper);
    }

    private int mixed(int near, int far) {
        return 3 * pixel(near) + pixel(far);
    }

    private int pixel(int at) {
        return grey[at] & 0xFF;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] into = row == null || row.length < width ? new byte[width] : row;
        System.arraycopy(grey, y * width, into, 0, width);
        return into;
    }

    /// The buffer itself: binarisers only read it, and a copy of each frame would be one more thing to wipe.
    @Override
    public byte[] getMatrix() {
        return grey;
    }
}
