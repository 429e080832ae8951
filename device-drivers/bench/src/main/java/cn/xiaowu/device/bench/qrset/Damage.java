package cn.xiaowu.device.bench.qrset;

import com.google.zxing.common.BitMatrix;
import java.util.random.RandomGenerator;

/// Ruins a code's data, and leaves what it is found by.
final class Damage {
    private static final int CORNER = 9;

    private Damage() {}

    /// Changes some modules, but none of the corner squares or timing lines.
    ///
    /// @param share how many of them, 0 to 1
    static void spill(BitMatrix code, double share, RandomGenerator random) {
        int far = code.getWidth() - CORNER;
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                boolean corner = (x < CORNER && (y < CORNER || y >= far)) || (x >= far && y < CORNER);
                if (!corner && x != 6 && y != 6 && random.nextDouble() < share) {
                    code.flip(x, y);
                }
            }
        }
    }
}
