package cn.xiaowu.device.print;

/// A picture in greys. Immutable. Printed without what it shows.
public final class GreyPicture {
    private static final int LARGEST = 4_000_000;

    private final int width;
    private final int height;
    private final byte[] luminance;

    /// @param width pixels
    /// @param height pixels
    /// @param luminance a byte a pixel, row by row; 0 is black, 255 white. Copied
    /// @throws IllegalArgumentException if the sizes do not fit together, or there are more than four million
    /// pixels
    public GreyPicture(int width, int height, byte[] luminance) {
        if (width < 1 || height < 1 || (long) width * height > LARGEST || luminance.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " by " + height + " is not " + luminance.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.luminance = luminance.clone();
    }

    /// Pixels across.
    public int width() {
        return width;
    }

    /// Pixels down.
    public int height() {
        return height;
    }

    /// How bright a pixel is, 0 to 255.
    public int at(int x, int y) {
        return luminance[y * width + x] & 0xFF;
    }

    /// The picture made narrow enough; itself if it is. Each pixel is the mean of those that it stands for.
    ///
    /// @param most pixels across at most
    GreyPicture within(int most) {
        if (width <= most) {
            return this;
        }
        int newHeight = Math.max(1, Math.toIntExact((long) height * most / width));
        byte[] smaller = new byte[most * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < most; x++) {
                smaller[y * most + x] = (byte) mean(x, y, most, newHeight);
            }
        }
        return new GreyPicture(most, newHeight, smaller);
    }

    private int mean(int x, int y, int newWidth, int newHeight) {
        int left = Math.toIntExact((long) x * width / newWidth);
        int right = Math.max(left + 1, Math.toIntExact((long) (x + 1) * width / newWidth));
        int top = Math.toIntExact((long) y * height / newHeight);
        int bottom = Math.max(top + 1, Math.toIntExact((long) (y + 1) * height / newHeight));
        long sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += at(column, row);
            }
        }
        return Math.toIntExact(sum / ((long) (right - left) * (bottom - top)));
    }

    @Override
    public String toString() {
        return "GreyPicture[" + width + " by " + height + "]";
    }
}
