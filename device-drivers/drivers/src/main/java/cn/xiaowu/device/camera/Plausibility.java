package cn.xiaowu.device.camera;

import com.google.zxing.common.BitMatrix;

/// Whether modules are those of a code, by the parts that error correction does not cover.
final class Plausibility {
    private static final double ENOUGH = 0.8;
    private static final double ENOUGH_TIMED = 0.6;

    private Plausibility() {}

    /// Whether four fifths of the corner squares and of the timing lines are as they must be, also when the code is
    /// seen in a mirror.
    static boolean looksLikeACode(BitMatrix bits) {
        int dimension = bits.getWidth();
        int right = corner(bits, 0, 0) + corner(bits, dimension - 7, 0) + corner(bits, 0, dimension - 7);
        int timed = 0;
        for (int at = 8; at < dimension - 8; at++) {
            boolean dark = at % 2 == 0;
            timed += bits.get(at, 6) == dark ? 1 : 0;
            timed += bits.get(6, at) == dark ? 1 : 0;
        }
        return right >= ENOUGH * 3 * 49 && timed >= ENOUGH_TIMED * 2 * (dimension - 16);
    }

    private static int corner(BitMatrix bits, int left, int top) {
        int right = 0;
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 7; x++) {
                int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                right += bits.get(left + x, top + y) == (ring == 3 || ring <= 1) ? 1 : 0;
            }
        }
        return right;
    }
}
