package cn.xiaowu.device.camera;

import cn.xiaowu.device.camera.Thresholds.Threshold;
import java.util.List;

/// One way to look at a frame.
///
/// @param halvings how often the frame is halved, counted from its first size ([Chain]); [#WHOLE] for not at all
/// @param inverted whether light modules on dark are looked for
/// @param threshold what is dark
/// @param plain whether ZXing's detector is tried
/// @param grid whether a grid is laid
record Attempt(int halvings, boolean inverted, Threshold threshold, boolean plain, boolean grid) {
    /// As the camera took it.
    static final int WHOLE = -9;

    /// All attempts, those first that read most in least time, as measured on photographs made by `bin/bench qr-set`:
    /// what shows at half the size costs a quarter, and a grid costs some milliseconds.
    static List<Attempt> all(Thresholds by) {
        return List.of(
                plain(1, by::hybrid),
                plain(0, by::hybrid),
                plain(2, by::hybrid),
                plain(1, by::global),
                grid(1, by::hybrid),
                both(2, by::wideMean),
                light(2, by::wideMean),
                both(1, by::narrowMean),
                both(1, by::sharp),
                plain(WHOLE, by::hybrid),
                both(0, by::global),
                grid(0, by::hybrid),
                both(1, by::wideMean),
                light(1, by::hybrid),
                both(2, by::sharp),
                both(0, by::narrowMean),
                both(0, by::sharp),
                light(0, by::hybrid),
                both(0, by::wideMean),
                both(0, by::sharpWide),
                both(3, by::hybrid),
                both(2, by::narrowMean),
                light(0, by::sharp),
                grid(WHOLE, by::hybrid),
                both(-1, by::sharpWide));
    }

    private static Attempt plain(int halvings, Threshold threshold) {
        return new Attempt(halvings, false, threshold, true, false);
    }

    private static Attempt grid(int halvings, Threshold threshold) {
        return new Attempt(halvings, false, threshold, false, true);
    }

    private static Attempt both(int halvings, Threshold threshold) {
        return new Attempt(halvings, false, threshold, true, true);
    }

    private static Attempt light(int halvings, Threshold threshold) {
        return new Attempt(halvings, true, threshold, true, true);
    }
}
