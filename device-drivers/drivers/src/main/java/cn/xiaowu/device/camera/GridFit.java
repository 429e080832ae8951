package cn.xiaowu.device.camera;

import java.util.List;
import java.util.Optional;

/// Lays a grid over a code: begins with its three corner squares, looks for the fourth corner, then moves every number
/// of the grid's shape for as long as the known modules come out clearer. Works on grey values, so blur, noise and tilt
/// cost contrast but not the way.
final class GridFit {
    private static final double[] STEPS = {0.8, 0.4, 0.2, 0.1};
    private static final double[] ROUGH = {0.8, 0.4};
    private static final int SWEEPS = 3;

    /// Of the corner squares' points, so many must be on the right side of their mean for the fit to go on: at the
    /// first guess, which tilt and size make inexact, and when the fourth corner is found.
    private static final double LIKELY = 0.66;

    private static final double SURE = 0.78;

    private final GreyImage image;
    private final CodePattern pattern;
    private final double[] shape = new double[Grid.NUMBERS];
    private final Grid grid;
    private final double module;

    private GridFit(GreyImage image, Corners corners, int dimension) {
        this.image = image;
        this.pattern = CodePattern.of(dimension);
        place(0, corners.topLeft());
        place(2, corners.topRight());
        place(4, corners.bottomLeft());
        this.grid = new Grid(dimension, shape);
        this.module = (corners.topLeft().distance(corners.topRight())
                        + corners.topLeft().distance(corners.bottomLeft()))
                / (2.0 * (dimension - 7));
    }

    /// The best grid for a code of so many modules a side; none if what looked like corner squares is something else.
    static Optional<Grid> fit(GreyImage image, Corners corners, int dimension) {
        var fit = new GridFit(image, corners, dimension);
        double[] flat = {fit.shape[2] + fit.shape[4] - fit.shape[0], fit.shape[3] + fit.shape[5] - fit.shape[1]};
        double[] tilted = perspective(corners);
        if (fit.likeness(flat) < LIKELY && fit.likeness(tilted) < LIKELY) {
            return Optional.empty();
        }
        fit.findFourth(dimension, flat, tilted);
        if (fit.likeness(new double[] {fit.shape[6], fit.shape[7]}) < SURE) {
            return Optional.empty();
        }
        fit.improve(STEPS, SWEEPS);
        return Optional.of(fit.grid);
    }

    /// Which share of the corner squares' points is on its side of each square's mean.
    private double likeness(double[] fourth) {
        shape[6] = fourth[0];
        shape[7] = fourth[1];
        grid.update();
        int each = CodePattern.CORNER_POINTS / 3;
        float[] light = new float[each];
        int right = 0;
        for (int corner = 0; corner < 3; corner++) {
            float sum = 0;
            for (int at = 0; at < each; at++) {
                light[at] = grid.light(image, pattern.u[corner * each + at], pattern.v[corner * each + at]);
                sum += light[at];
            }
            for (int at = 0; at < each; at++) {
                right += light[at] * each > sum == pattern.weight[corner * each + at] > 0 ? 1 : 0;
            }
        }
        return (double) right / CodePattern.CORNER_POINTS;
    }

    private void place(int at, Mark mark) {
        shape[at] = mark.x();
        shape[at + 1] = mark.y();
    }

    /// Tilt moves the fourth corner by some modules. Where to, the sizes of the other three say roughly, and the
    /// alignment square near it better; in data that looks like such squares the whole pattern decides.
    private void findFourth(int dimension, double[] flat, double[] tilted) {
        var search = new FourthCorner(dimension, pattern, this::clarity);
        List<double[]> spots = search.around(shape, grid, flat, tilted);
        double best = -Double.MAX_VALUE;
        double[] bestShape = shape.clone();
        double[] start = shape.clone();
        for (double[] spot : spots) {
            System.arraycopy(start, 0, shape, 0, shape.length);
            shape[6] = spot[0];
            shape[7] = spot[1];
            grid.update();
            double clear = spots.size() == 1 ? 0 : improve(ROUGH, 1);
            if (clear > best) {
                best = clear;
                bestShape = shape.clone();
            }
        }
        System.arraycopy(bestShape, 0, shape, 0, shape.length);
        grid.update();
    }

    /// Seen in perspective, a square's size goes with its nearness to the power of one and a half, and nearness is
    /// linear over the code.
    private static double[] perspective(Corners corners) {
        double weight = nearness(corners.topLeft());
        double weightRight = nearness(corners.topRight());
        double weightBelow = nearness(corners.bottomLeft());
        double weightFourth = weightRight + weightBelow - weight;
        if (weightFourth < 0.3 * weight) {
            // No code is seen that flatly: a size was misjudged.
            weightRight = weight;
            weightBelow = weight;
            weightFourth = weight;
        }
        return new double[] {
            (weightRight * corners.topRight().x()
                            + weightBelow * corners.bottomLeft().x()
                            - weight * corners.topLeft().x())
                    / weightFourth,
            (weightRight * corners.topRight().y()
                            + weightBelow * corners.bottomLeft().y()
                            - weight * corners.topLeft().y())
                    / weightFourth
        };
    }

    private static double nearness(Mark mark) {
        return Math.pow(mark.module(), -2.0 / 3);
    }

    private double improve(double[] steps, int sweeps) {
        double best = clarity(0, pattern.count());
        for (double step : steps) {
            for (int sweep = 0; sweep < sweeps; sweep++) {
                double before = best;
                for (int number = 0; number < Grid.NUMBERS; number++) {
                    best = nudge(number, step * module, best);
                }
                if (best - before < 0.2) {
                    break;
                }
            }
        }
        return best;
    }

    private double nudge(int number, double step, double best) {
        double was = shape[number];
        for (int way = -1; way <= 1; way += 2) {
            shape[number] = was + way * step;
            grid.update();
            double clear = clarity(0, pattern.count());
            if (clear > best + 0.02) {
                return clear;
            }
        }
        shape[number] = was;
        grid.update();
        return best;
    }

    /// How much lighter light modules are than dark ones, added up over all patterns.
    private double clarity(int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += pattern.weight[at] * grid.light(image, pattern.u[at], pattern.v[at]);
        }
        return sum;
    }
}
