package cn.xiaowu.device.camera;

/// Where a code's modules lie in a picture: a plane seen from anywhere, and bent a little along both sides.
///
/// Its shape is twelve numbers in pixels: x and y of the middles of the corner squares (upper left, upper right, lower
/// left), of the point that would be the fourth square's middle, and how far the paper's middle is off across and down.
final class Grid {
    static final int NUMBERS = 12;

    private final float span;
    private final double[] shape;
    private double gainX;
    private double gainY;
    private double a;
    private double b;
    private double d;
    private double e;

    /// @param dimension modules a side
    /// @param shape the twelve numbers; kept, and read again by [#update()]
    Grid(int dimension, double[] shape) {
        this.span = dimension - 7;
        this.shape = shape;
        update();
    }

    /// Takes in that the numbers have changed. The mapping of a square to a quadrangle is Heckbert's.
    void update() {
        double dx1 = shape[2] - shape[6];
        double dy1 = shape[3] - shape[7];
        double dx2 = shape[4] - shape[6];
        double dy2 = shape[5] - shape[7];
        double dx3 = shape[0] - shape[2] + shape[6] - shape[4];
        double dy3 = shape[1] - shape[3] + shape[7] - shape[5];
        double denominator = dx1 * dy2 - dx2 * dy1;
        if (Math.abs(denominator) < 1e-6) {
            denominator = 1e-6;
        }
        gainX = (dx3 * dy2 - dx2 * dy3) / denominator;
        gainY = (dx1 * dy3 - dx3 * dy1) / denominator;
        a = shape[2] - shape[0] + gainX * shape[2];
        b = shape[4] - shape[0] + gainY * shape[4];
        d = shape[3] - shape[1] + gainX * shape[3];
        e = shape[5] - shape[1] + gainY * shape[5];
    }

    /// How light the picture is at a point of the code.
    ///
    /// @param u modules from the code's left edge
    /// @param v modules from its upper edge
    float light(GreyImage image, float u, float v) {
        double s = (u - 3.5) / span;
        double t = (v - 3.5) / span;
        double depth = 1 / (gainX * s + gainY * t + 1);
        double bendS = 4 * s * (1 - s);
        double bendT = 4 * t * (1 - t);
        double x = (a * s + b * t + shape[0]) * depth + bendS * shape[8] + bendT * shape[10];
        double y = (d * s + e * t + shape[1]) * depth + bendS * shape[9] + bendT * shape[11];
        return image.at((float) x, (float) y);
    }

    /// How light the picture is in the middle of a module, as a mean of five points.
    float module(GreyImage image, int column, int row) {
        float u = column + 0.5f;
        float v = row + 0.5f;
        return (2 * light(image, u, v)
                        + light(image, u - 0.22f, v)
                        + light(image, u + 0.22f, v)
                        + light(image, u, v - 0.22f)
                        + light(image, u, v + 0.22f))
                / 6;
    }
}
