package cn.xiaowu.device.print;

import java.util.Arrays;

/// Dots, black or not, row by row as a printer takes them: eight to a byte, the left one highest. For one thread.
final class Raster {
    private static final int MIDDLE = 128;

    private final int width;
    private final int height;
    private final int rowBytes;
    private final byte[] bits;

    /// All white.
    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.rowBytes = Math.ceilDiv(width, 8);
        this.bits = new byte[rowBytes * height];
    }

    /// A picture as dots.
    static Raster of(GreyPicture picture, Tone tone) {
        return switch (tone) {
            case THRESHOLD -> threshold(picture);
            case DITHERED -> dithered(picture);
        };
    }

    private static Raster threshold(GreyPicture picture) {
        var raster = new Raster(picture.width(), picture.height());
        for (int y = 0; y < raster.height; y++) {
            for (int x = 0; x < raster.width; x++) {
                if (picture.at(x, y) < MIDDLE) {
                    raster.blacken(x, y);
                }
            }
        }
        return raster;
    }

    /// What a dot is too dark or too bright is passed on to its neighbours: 7, 3, 5 and 1 sixteenths.
    private static Raster dithered(GreyPicture picture) {
        var raster = new Raster(picture.width(), picture.height());
        int[] now = new int[picture.width() + 2];
        for (int y = 0; y < raster.height; y++) {
            int[] below = new int[picture.width() + 2];
            for (int x = 0; x < raster.width; x++) {
                int grey = picture.at(x, y) + now[x + 1] / 16;
                boolean black = grey < MIDDLE;
                if (black) {
                    raster.blacken(x, y);
                }
                int error = grey - (black ? 0 : 255);
                now[x + 2] += 7 * error;
                below[x] += 3 * error;
                below[x + 1] += 5 * error;
                below[x + 2] += error;
            }
            now = below;
        }
        return raster;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Bytes a row.
    int rowBytes() {
        return rowBytes;
    }

    boolean isBlack(int x, int y) {
        return (bits[y * rowBytes + x / 8] & (0x80 >> (x % 8))) != 0;
    }

    void blacken(int x, int y) {
        bits[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
    }

    /// Blackens a rectangle.
    void blacken(int left, int top, int columns, int rows) {
        for (int y = top; y < top + rows; y++) {
            for (int x = left; x < left + columns; x++) {
                blacken(x, y);
            }
        }
    }

    /// The same dots with white before them, on paper that wide.
    Raster centredOn(int paper) {
        var wide = new Raster(paper, height);
        int left = (paper - width) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isBlack(x, y)) {
                    wide.blacken(left + x, y);
                }
            }
        }
        return wide;
    }

    /// Some of its rows.
    byte[] rows(int from, int to) {
        return Arrays.copyOfRange(bits, from * rowBytes, to * rowBytes);
    }

    void wipe() {
        Arrays.fill(bits, (byte) 0);
    }
}
