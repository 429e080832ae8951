package cn.xiaowu.device.camera;

/// Takes back some of a lens's blur, and of the sensor's noise, so that corner squares can be told from their rings.
final class Sharpening {
    private Sharpening() {}

    /// A smoothed picture, from which the mean of its surroundings is taken, so that what is finer than they comes out.
    ///
    /// @param reach how far the surroundings go, in pixels
    /// @param gain how much finer things are amplified; 0 smooths only
    static GreyImage sharpened(GreyImage image, int reach, int gain, byte[] into, int[] sums) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = image.getMatrix();
        int stride = width + 1;
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int here = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            float share = 16f / (bottom - top);
            int before = column(grey, above, here, below, 0);
            int middle = before;
            for (int x = 0; x < width; x++) {
                int after = column(grey, above, here, below, Math.min(width - 1, x + 1));
                int smooth = before + 2 * middle + after;
                before = middle;
                middle = after;
                int from = Math.max(0, x - reach);
                int to = Math.min(width, x + reach + 1);
                int sum = sums[bottom * stride + to]
                        - sums[bottom * stride + from]
                        - sums[top * stride + to]
                        + sums[top * stride + from];
                int mean = (int) (sum * share / (to - from));
                into[here + x] = (byte) Math.max(0, Math.min(255, (smooth + gain * (smooth - mean)) >> 4));
            }
        }
        return new GreyImage(into, width, height);
    }

    private static int column(byte[] grey, int above, int here, int below, int x) {
        return (grey[above + x] & 0xFF) + 2 * (grey[here + x] & 0xFF) + (grey[below + x] & 0xFF);
    }
}
