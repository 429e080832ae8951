package cn.xiaowu.device.camera;

import com.google.zxing.common.BitMatrix;
import java.util.Arrays;

/// Dark is what is darker than the mean of its surroundings, as Bradley and Roth do it: an even answer to shadows and
/// gradients, with windows as wide as one likes at the same cost.
final class LocalMean {
    private static final int WHOLE = 1 << 10;
    private int[] sums = new int[0];
    private int used;

    /// Tells dark from light.
    ///
    /// @param image the picture
    /// @param reach how far the surroundings go, in pixels
    /// @param share how dark is dark: of the mean, in 1024ths
    BitMatrix darker(GreyImage image, int reach, int share) {
        int[] above = sums(image);
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = image.getMatrix();
        int stride = width + 1;
        var dark = new BitMatrix(width, height);
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                int sum = above[bottom * stride + right]
                        - above[bottom * stride + left]
                        - above[top * stride + right]
                        + above[top * stride + left];
                long here = grey[y * width + x] & 0xFF;
                if (here * (bottom - top) * (right - left) * WHOLE < (long) sum * share) {
                    dark.set(x, y);
                }
            }
        }
        return dark;
    }

    boolean isBlank() {
        return Arrays.stream(sums).allMatch(sum -> sum == 0);
    }

    /// Sums of all that is above and to the left, one row and column more than the picture.
    int[] sums(GreyImage image) {
        sum(image.getMatrix(), image.getWidth(), image.getHeight());
        return sums;
    }

    private void sum(byte[] grey, int width, int height) {
        int stride = width + 1;
        if (sums.length < stride * (height + 1)) {
            wipe();
            sums = new int[stride * (height + 1)];
        }
        used = Math.max(used, stride * (height + 1));
        Arrays.fill(sums, 0, stride, 0);
        for (int y = 0; y < height; y++) {
            int row = 0;
            sums[(y + 1) * stride] = 0;
            for (int x = 0; x < width; x++) {
                row += grey[y * width + x] & 0xFF;
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
    }

    /// Overwrites what was made of the last pictures with zeros.
    void wipe() {
        Arrays.fill(sums, 0, used, 0);
        used = 0;
    }
}
