package cn.xiaowu.device.camera;

import com.google.zxing.common.BitMatrix;

/// Estimates how many modules a code has a side, from the size of its corner squares along the way between them.
final class ModuleCount {
    private final BitMatrix dark;

    ModuleCount(BitMatrix dark) {
        this.dark = dark;
    }

    /// An estimate, not yet a possible number.
    ///
    /// @return modules a side; NaN if the squares' edges can't be made out
    double estimate(Corners corners) {
        double across = modules(corners.topLeft(), corners.topRight());
        double down = modules(corners.topLeft(), corners.bottomLeft());
        if (Double.isNaN(across)) {
            return down + 7;
        }
        return Double.isNaN(down) ? across + 7 : (across + down) / 2 + 7;
    }

    /// Seen in perspective, a line's modules are its length by the geometric mean of the modules at its ends.
    private double modules(Mark from, Mark to) {
        double length = from.distance(to);
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        double first = width(from, alongX, alongY);
        double second = width(to, alongX, alongY);
        return length / Math.sqrt(first * second);
    }

    private double width(Mark mark, double alongX, double alongY) {
        double on = edge(mark, alongX, alongY);
        double back = edge(mark, -alongX, -alongY);
        if (Double.isNaN(on)) {
            return back / 3.5;
        }
        return Double.isNaN(back) ? on / 3.5 : (on + back) / 7;
    }

    /// How far the outer square's edge is from the middle.
    private double edge(Mark mark, double alongX, double alongY) {
        boolean want = true;
        int end = 0;
        double most = 8 * mark.module();
        for (double far = 0; far < most; far += 0.25) {
            int x = (int) Math.floor(mark.x() + far * alongX);
            int y = (int) Math.floor(mark.y() + far * alongY);
            if (x < 0 || y < 0 || x >= dark.getWidth() || y >= dark.getHeight()) {
                return end == 2 ? far : Double.NaN;
            }
            if (dark.get(x, y) != want) {
                end++;
                if (end == 3) {
                    return far;
                }
                want = !want;
            }
        }
        return Double.NaN;
    }
}
