package cn.xiaowu.device.bench.qrset;

import com.google.zxing.common.BitMatrix;
import java.util.random.RandomGenerator;

/// Takes a photograph of a printed code.
final class PhotoCamera {
    private static final int SAMPLES = 3;

    private final Photo photo;
    private final RandomGenerator random;
    private final Print print;
    private final Surface surface;
    private final double table;
    private final double grain;

    /// @param code its modules without quiet zone; an empty one for a picture without a code
    PhotoCamera(Photo photo, BitMatrix code, RandomGenerator random) {
        this.photo = photo;
        this.random = random;
        this.print = new Print(code, Math.clamp(2 * photo.module(), 6, 24), photo.oddity(), random);
        this.surface = new Surface(photo, random);
        this.table = random.nextDouble(0.05, 0.9);
        this.grain = random.nextDouble(3, 40);
    }

    /// Whether a perfect eye could read the code.
    boolean isReadable() {
        return print.isReadable();
    }

    /// The picture.
    Canvas take() {
        var canvas = new Canvas(photo.width(), photo.height());
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                canvas.light[y * canvas.width + x] = (float) pixel(x, y);
            }
        }
        illuminate(canvas);
        canvas.blur(photo.blur());
        canvas.move(photo.motion(), random.nextDouble(Math.PI));
        sensor(canvas);
        canvas.sharpen(photo.halo());
        return canvas;
    }

    private double pixel(int x, int y) {
        double sum = 0;
        double[] on = new double[2];
        for (int sub = 0; sub < SAMPLES * SAMPLES; sub++) {
            int row = sub / SAMPLES;
            double atX = x + (sub % SAMPLES + 0.5) / SAMPLES;
            double atY = y + (row + 0.5) / SAMPLES;
            double sheet = surface.hit(atX, atY, on) ? print.at(on[0], on[1]) : -1;
            sum += sheet < 0
                    ? table * (0.8 + 0.2 * Math.sin(atX / grain + 2 * Math.sin(atY / grain / 5)))
                    : (photo.ink() + sheet * (photo.paper() - photo.ink())) * dot(on);
        }
        return sum / (SAMPLES * SAMPLES);
    }

    /// A screen's pixels are dark between.
    private double dot(double[] on) {
        if (photo.screen() == 0) {
            return 1;
        }
        double pitch = photo.screen() / photo.module();
        double across = on[0] / pitch - Math.floor(on[0] / pitch);
        double down = on[1] / pitch - Math.floor(on[1] / pitch);
        return across < 0.25 || down < 0.15 ? 0.55 : 1.1;
    }

    private void illuminate(Canvas canvas) {
        double towards = random.nextDouble(-Math.PI, Math.PI);
        double spotX = canvas.width * random.nextDouble(0.2, 0.8);
        double spotY = canvas.height * random.nextDouble(0.2, 0.8);
        double spot = Math.min(canvas.width, canvas.height) * random.nextDouble(0.04, 0.25);
        double edge = canvas.width * random.nextDouble(0.3, 0.9);
        double soft = random.nextDouble(2, 60);
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                double along =
                        ((x - canvas.width / 2.0) * Math.cos(towards) + (y - canvas.height / 2.0) * Math.sin(towards))
                                / canvas.width;
                double light = 1 - photo.gradient() * (along + 0.5);
                double shade = 1 - photo.shadow() / (1 + Math.exp((edge - x - 0.4 * y) / soft));
                double far = ((x - spotX) * (x - spotX) + (y - spotY) * (y - spotY)) / (spot * spot);
                int at = y * canvas.width + x;
                double lit = canvas.light[at] * light * shade + photo.glare() * Math.exp(-far);
                canvas.light[at] = (float) (lit * photo.exposure());
            }
        }
    }

    /// More noise in the light, cut off at white and black.
    private void sensor(Canvas canvas) {
        for (int at = 0; at < canvas.light.length; at++) {
            double light = Math.clamp(canvas.light[at], 0, 1);
            light += photo.noise() * (0.6 + light) * random.nextGaussian();
            canvas.light[at] = (float) Math.clamp(light, 0, 1);
        }
    }
}
