package cn.xiaowu.device.camera;

import com.google.zxing.common.BitMatrix;

/// How light each module of a code is, and what is dark among them.
final class Modules {
    private static final int REACH = 4;

    private final int dimension;
    private final float[] light;

    private Modules(int dimension, float[] light) {
        this.dimension = dimension;
        this.light = light;
    }

    /// Looks at every module.
    static Modules of(GreyImage image, Grid grid, int dimension) {
        float[] light = new float[dimension * dimension];
        for (int row = 0; row < dimension; row++) {
            for (int column = 0; column < dimension; column++) {
                light[row * dimension + column] = grid.module(image, column, row);
            }
        }
        return new Modules(dimension, light);
    }

    /// With the light that blur carried over from the four neighbours taken back.
    ///
    /// @param share how much of the difference to the neighbours to add; 0 changes nothing
    Modules sharpened(float share) {
        float[] sharp = new float[light.length];
        for (int row = 0; row < dimension; row++) {
            for (int column = 0; column < dimension; column++) {
                float here = light[row * dimension + column];
                float around = at(column - 1, row) + at(column + 1, row) + at(column, row - 1) + at(column, row + 1);
                sharp[row * dimension + column] = here + share * (here - around / 4);
            }
        }
        return new Modules(dimension, sharp);
    }

    private float at(int column, int row) {
        return light[Math.clamp(row, 0, dimension - 1) * dimension + Math.clamp(column, 0, dimension - 1)];
    }

    /// Dark is what is darker than the mean of the modules around it: a code's mask keeps both about equal.
    BitMatrix dark() {
        double[] sums = sums();
        int stride = dimension + 1;
        var dark = new BitMatrix(dimension);
        for (int row = 0; row < dimension; row++) {
            int top = Math.max(0, row - REACH);
            int bottom = Math.min(dimension, row + REACH + 1);
            for (int column = 0; column < dimension; column++) {
                int left = Math.max(0, column - REACH);
                int right = Math.min(dimension, column + REACH + 1);
                double sum = sums[bottom * stride + right]
                        - sums[top * stride + right]
                        - sums[bottom * stride + left]
                        + sums[top * stride + left];
                if (light[row * dimension + column] * (bottom - top) * (right - left) < sum) {
                    dark.set(column, row);
                }
            }
        }
        return dark;
    }

    private double[] sums() {
        int stride = dimension + 1;
        double[] sums = new double[stride * stride];
        for (int row = 0; row < dimension; row++) {
            double along = 0;
            for (int column = 0; column < dimension; column++) {
                along += light[row * dimension + column];
                sums[(row + 1) * stride + column + 1] = sums[row * stride + column + 1] + along;
            }
        }
        return sums;
    }
}
