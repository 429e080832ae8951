package cn.xiaowu.device.bench.qrset;

import java.util.random.RandomGenerator;

/// Where a paper lies before a camera: flat, round a mug, or as an open book's page. Lengths on the paper are modules,
/// counted from the code's middle; the camera is a pinhole.
final class Surface {
    private final double[][] turn;
    private final double[] eye;
    private final double focal;
    private final double radius;
    private final double middleX;
    private final double middleY;

    /// @param photo how the picture is taken
    Surface(Photo photo, RandomGenerator random) {
        this.focal = photo.width() * random.nextDouble(0.8, 1.5);
        this.radius = photo.radius();
        this.middleX = photo.width() / 2.0;
        this.middleY = photo.height() / 2.0;
        double towards = random.nextDouble(-Math.PI, Math.PI);
        this.turn = product(
                about(2, towards), product(about(0, Math.toRadians(photo.tilt())), about(2, photo.turn() - towards)));
        double far = focal / photo.module();
        double half = 0.55 * photo.side() * (Math.abs(Math.cos(photo.turn())) + Math.abs(Math.sin(photo.turn())));
        double roomX = Math.max(0, middleX - half) / photo.module();
        double roomY = Math.max(0, middleY - half) / photo.module();
        double[] there = {roomX * random.nextDouble(-0.8, 0.8), roomY * random.nextDouble(-0.8, 0.8), far};
        this.eye = back(new double[] {-there[0], -there[1], -there[2]});
    }

    /// Where the paper is hit by the ray of a point of the picture.
    ///
    /// @param on takes modules right of and below the code's middle
    /// @return whether it is hit
    boolean hit(double x, double y, double[] on) {
        double[] ray = back(new double[] {(x - middleX) / focal, (y - middleY) / focal, 1});
        double along = radius == 0 ? -eye[2] / ray[2] : round(ray);
        // The comparison is false for no hit at all.
        if (!(along > 0)) {
            return false;
        }
        double hitX = eye[0] + along * ray[0];
        double hitZ = eye[2] + along * ray[2];
        on[0] = radius == 0 ? hitX : Math.abs(radius) * Math.atan2(hitX, Math.signum(radius) * (radius - hitZ));
        on[1] = eye[1] + along * ray[1];
        return true;
    }

    /// How far a round paper is: the near side of a mug, the far side of a page that bends away.
    private double round(double[] ray) {
        double fromAxis = eye[2] - radius;
        double a = ray[0] * ray[0] + ray[2] * ray[2];
        double b = eye[0] * ray[0] + fromAxis * ray[2];
        double c = eye[0] * eye[0] + fromAxis * fromAxis - radius * radius;
        return (-b - Math.signum(radius) * Math.sqrt(b * b - a * c)) / a;
    }

    /// From the camera's directions to the paper's.
    private double[] back(double[] vector) {
        double[] turned = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                turned[row] += turn[column][row] * vector[column];
            }
        }
        return turned;
    }

    private static double[][] about(int axis, double angle) {
        double[][] matrix = new double[3][3];
        int one = (axis + 1) % 3;
        int other = (axis + 2) % 3;
        matrix[axis][axis] = 1;
        matrix[one][one] = Math.cos(angle);
        matrix[one][other] = -Math.sin(angle);
        matrix[other][one] = Math.sin(angle);
        matrix[other][other] = Math.cos(angle);
        return matrix;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int at = 0; at < 3; at++) {
                    product[row][column] += left[row][at] * right[at][column];
                }
            }
        }
        return product;
    }
}
