package cn.xiaowu.device.camera;

import java.util.Arrays;

/// Pixels in an array that grows when it must, is used again, and remembers how much of it is to be wiped.
final class PixelBuffer {
    private byte[] pixels = new byte[0];
    private int used;

    /// Room for so many pixels. What was there before is to be overwritten.
    byte[] take(int count) {
        if (pixels.length < count) {
            wipe();
            pixels = new byte[count];
        }
        used = Math.max(used, count);
        return pixels;
    }

    /// Overwrites what was used with zeros.
    void wipe() {
        Arrays.fill(pixels, 0, used, (byte) 0);
        used = 0;
    }

    boolean isBlank() {
        for (byte pixel : pixels) {
            if (pixel != 0) {
                return false;
            }
        }
        return true;
    }
}
