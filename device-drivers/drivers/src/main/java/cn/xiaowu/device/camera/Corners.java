package cn.xiaowu.device.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Three marks that may be one code's, sorted as its corners.
///
/// @param topLeft the corner where the two legs meet
/// @param topRight the one to its right, as the code is read
/// @param bottomLeft the one below it
/// @param oddity how far from a square's three corners they are; 0 is perfect
record Corners(Mark topLeft, Mark topRight, Mark bottomLeft, double oddity) {
    private static final double MOST_ODD = 2.4;
    private static final float SHORTEST_LEG = 10;

    /// All triples of marks that look like a code's corners, the likeliest first.
    static List<Corners> among(List<Mark> marks) {
        var found = new ArrayList<Corners>();
        for (int a = 0; a < marks.size(); a++) {
            for (int b = a + 1; b < marks.size(); b++) {
                for (int c = b + 1; c < marks.size(); c++) {
                    Corners corners = sorted(marks.get(a), marks.get(b), marks.get(c));
                    if (corners.oddity < MOST_ODD) {
                        found.add(corners);
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Corners::oddity));
        return found;
    }

    /// The longest side is the diagonal; the order of the other two follows from the sense of rotation.
    private static Corners sorted(Mark a, Mark b, Mark c) {
        float ab = a.distance(b);
        float bc = b.distance(c);
        float ca = c.distance(a);
        if (bc >= ab && bc >= ca) {
            return ordered(a, b, c);
        }
        return ca >= ab ? ordered(b, c, a) : ordered(c, a, b);
    }

    private static Corners ordered(Mark corner, Mark one, Mark other) {
        float cross =
                (one.x() - corner.x()) * (other.y() - corner.y()) - (one.y() - corner.y()) * (other.x() - corner.x());
        Mark right = cross >= 0 ? one : other;
        Mark below = cross >= 0 ? other : one;
        return new Corners(corner, right, below, oddity(corner, right, below, Math.abs(cross)));
    }

    private static double oddity(Mark corner, Mark right, Mark below, float cross) {
        float across = corner.distance(right);
        float down = corner.distance(below);
        float smallest = Math.min(corner.module(), Math.min(right.module(), below.module()));
        float largest = Math.max(corner.module(), Math.max(right.module(), below.module()));
        // Turned marks look up to 1.4 times as large.
        if (Math.min(across, down) < SHORTEST_LEG * smallest || Math.max(across, down) > 180 * largest) {
            return Double.MAX_VALUE;
        }
        double sine = cross / (across * down);
        double sizes = Math.log(largest / smallest);
        double legs = Math.abs(Math.log(across / down));
        double hits = 3.0 / Math.min(corner.hits(), Math.min(right.hits(), below.hits()));
        return 1.5 * sizes + legs + 2 * (1 - sine) + 0.1 * hits;
    }
}
