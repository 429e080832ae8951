package cn.xiaowu.device.bench.qrset;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import java.util.random.RandomGenerator;

/// Takes a picture of a code, or of what is around codes, as a scene says.
final class Painter {
    private static final int QUIET = 4;
    private static final int SAMPLES = 3;

    private final Scene scene;
    private final BitMatrix code;
    private final RandomGenerator random;
    private final PerspectiveTransform toCode;

    /// @param code its modules without quiet zone; an empty one for a picture without a code
    Painter(Scene scene, BitMatrix code, RandomGenerator random) {
        this.scene = scene;
        this.code = code;
        this.random = random;
        this.toCode = transform();
    }

    /// The picture.
    Canvas paint() {
        var canvas = new Canvas(scene.width(), scene.height());
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                canvas.light[y * canvas.width + x] = (float) surface(x, y);
            }
        }
        illuminate(canvas);
        canvas.blur(scene.blur());
        canvas.move(scene.motion(), random.nextDouble(Math.PI));
        sensor(canvas);
        return canvas;
    }

    private PerspectiveTransform transform() {
        double half = scene.side() / 2;
        double roomX = Math.max(0, scene.width() / 2.0 - half * 1.5);
        double roomY = Math.max(0, scene.height() / 2.0 - half * 1.5);
        double centreX = scene.width() / 2.0 + roomX * random.nextDouble(-1, 1);
        double centreY = scene.height() / 2.0 + roomY * random.nextDouble(-1, 1);
        float[] corner = new float[8];
        for (int at = 0; at < 4; at++) {
            double x = at == 1 || at == 2 ? half : -half;
            double y = at >= 2 ? half : -half;
            double near = 1
                    + scene.tilt()
                            * (x * Math.cos(scene.tiltTowards()) + y * Math.sin(scene.tiltTowards()))
                            / half
                            / 1.4;
            double turnedX = x * Math.cos(scene.turn()) - y * Math.sin(scene.turn());
            double turnedY = x * Math.sin(scene.turn()) + y * Math.cos(scene.turn());
            corner[2 * at] = (float) (centreX + turnedX * near);
            corner[2 * at + 1] = (float) (centreY + turnedY * near);
        }
        float modules = code.getWidth();
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                corner[0], corner[1], corner[2], corner[3], corner[4], corner[5], corner[6], corner[7], 0, 0, modules,
                0, modules, modules, 0, modules);
    }

    private double surface(int x, int y) {
        double sum = 0;
        float[] point = new float[2];
        for (int sub = 0; sub < SAMPLES * SAMPLES; sub++) {
            point[0] = x + (sub % SAMPLES + 0.5f) / SAMPLES;
            int row = sub / SAMPLES;
            point[1] = y + (row + 0.5f) / SAMPLES;
            double atX = point[0];
            double atY = point[1];
            toCode.transformPoints(point);
            sum += module(point[0], point[1], atX, atY);
        }
        return sum / (SAMPLES * SAMPLES);
    }

    private double module(double codeX, double codeY, double atX, double atY) {
        double size = code.getWidth();
        double off = codeX / size - 0.5;
        double x = codeX;
        double y = codeY + scene.bend() * size * (1 - 4 * off * off);
        if (x < -QUIET || y < -QUIET || x >= size + QUIET || y >= size + QUIET) {
            return backdrop(atX, atY);
        }
        boolean dark = x >= 0 && y >= 0 && x < size && y < size && code.get((int) x, (int) y);
        return dark ? scene.ink() : scene.paper();
    }

    private double backdrop(double x, double y) {
        double middle = (scene.ink() + scene.paper()) / 2;
        return switch (scene.backdrop()) {
            case 0 -> scene.paper();
            case 1 ->
                (int) (y / 9) % 2 == 0 && hash((int) (x / 2.5), (int) (y / 3)) % 3 != 0 ? scene.paper() : scene.ink();
            case 2 -> middle + 0.3 * Math.signum(Math.sin(x / 7 + y / 19));
            default ->
                middle + 0.25 * Math.sin(x / 31) * Math.cos(y / 23) + (hash((int) x / 4, (int) y / 4) % 7) * 0.02;
        };
    }

    private static int hash(int x, int y) {
        int mixed = (x * 0x9E3779B1) ^ (y * 0x85EBCA6B);
        mixed ^= mixed >>> 15;
        return ((mixed * 0x2C1B3C6D) >>> 8) & 0xFFFF;
    }

    private void illuminate(Canvas canvas) {
        double towards = random.nextDouble(-Math.PI, Math.PI);
        double spotX = canvas.width * random.nextDouble(0.2, 0.8);
        double spotY = canvas.height * random.nextDouble(0.2, 0.8);
        double spot = Math.min(canvas.width, canvas.height) * random.nextDouble(0.05, 0.3);
        double edge = canvas.width * random.nextDouble(0.3, 0.7);
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                double along =
                        ((x - canvas.width / 2.0) * Math.cos(towards) + (y - canvas.height / 2.0) * Math.sin(towards))
                                / canvas.width;
                double light = 1 - scene.gradient() * (along + 0.5);
                double shade = scene.shadow() && x + 0.4 * y > edge ? 0.55 : 1;
                double far = ((x - spotX) * (x - spotX) + (y - spotY) * (y - spotY)) / (spot * spot);
                int at = y * canvas.width + x;
                canvas.light[at] = (float) (canvas.light[at] * light * shade + scene.glare() * Math.exp(-far));
            }
        }
    }

    private void sensor(Canvas canvas) {
        double pitch = random.nextDouble(2.1, 5);
        double slant = random.nextDouble(-0.5, 0.5);
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                double wave = Math.sin(2 * Math.PI * (x + slant * y) / pitch)
                        * Math.sin(2 * Math.PI * (y - slant * x) / pitch);
                int at = y * canvas.width + x;
                canvas.light[at] += (float) (scene.moire() * 0.5 * wave + scene.noise() * random.nextGaussian());
            }
        }
    }
}
