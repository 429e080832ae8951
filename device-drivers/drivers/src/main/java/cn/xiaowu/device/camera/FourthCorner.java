package cn.xiaowu.device.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks where a code's fourth corner may be: where the alignment square near it comes out clearest, or, in the
/// smallest
/// codes, which have none, the three corner squares.
final class FourthCorner {
    private static final int MOST = 4;
    private static final double APART = 2;

    private final double span;
    private final CodePattern pattern;
    private final Clarity clarity;

    /// How clear some points of the pattern come out.
    @FunctionalInterface
    interface Clarity {
        double of(int from, int to);
    }

    FourthCorner(int dimension, CodePattern pattern, Clarity clarity) {
        this.span = dimension - 7;
        this.pattern = pattern;
        this.clarity = clarity;
    }

    /// The likeliest places, at most four.
    ///
    /// @param shape the grid's numbers; the fourth corner's are changed
    /// @param centres where to look around
    List<double[]> around(double[] shape, Grid grid, double[]... centres) {
        var spots = new ArrayList<Spot>();
        for (double[] centre : centres) {
            look(shape, grid, centre, spots);
        }
        spots.sort(Comparator.comparingDouble(spot -> -spot.clear));
        double apart = APART * Math.hypot(shape[2] - shape[0], shape[3] - shape[1]) / span;
        var likeliest = new ArrayList<Spot>();
        for (Spot spot : spots) {
            if (likeliest.size() < MOST && likeliest.stream().allMatch(other -> other.distance(spot) > apart)) {
                likeliest.add(spot);
            }
        }
        return likeliest.stream().map(spot -> new double[] {spot.x, spot.y}).toList();
    }

    private void look(double[] shape, Grid grid, double[] centre, List<Spot> spots) {
        boolean aligned = pattern.lastAlignment < pattern.count();
        int from = aligned ? pattern.lastAlignment : 0;
        int to = aligned ? pattern.count() : CodePattern.CORNER_POINTS;
        double step = aligned ? 0.7 : 1.3;
        int steps = aligned ? (int) Math.clamp(span / 4, 5, 12) : 3;
        for (int right = -steps; right <= steps; right++) {
            for (int down = -steps; down <= steps; down++) {
                double across = right * step / span;
                double along = down * step / span;
                shape[6] = centre[0] + across * (shape[2] - shape[0]) + along * (shape[4] - shape[0]);
                shape[7] = centre[1] + across * (shape[3] - shape[1]) + along * (shape[5] - shape[1]);
                grid.update();
                double far = (right * right + down * down) / (2.0 * steps * steps);
                spots.add(new Spot(shape[6], shape[7], clarity.of(from, to) - 9 * far));
            }
        }
    }

    private record Spot(double x, double y, double clear) {
        double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }
}
