package cn.xiaowu.device.bench.qrset;

import java.awt.image.BufferedImage;

/// A grey picture in floating point: 0 is black, 1 is white.
final class Canvas {
    final int width;
    final int height;
    float[] light;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.light = new float[width * height];
    }

    /// Blurs as a lens does.
    void blur(double deviation) {
        if (deviation < 0.05) {
            return;
        }
        int reach = (int) Math.ceil(3 * deviation);
        float[] kernel = new float[2 * reach + 1];
        double sum = 0;
        for (int at = -reach; at <= reach; at++) {
            kernel[at + reach] = (float) Math.exp(-at * at / (2 * deviation * deviation));
            sum += kernel[at + reach];
        }
        light = smear(kernel, reach, 1, 0, sum);
        light = smear(kernel, reach, 0, 1, sum);
    }

    /// Moves during the exposure.
    void move(double length, double direction) {
        int reach = (int) Math.round(length);
        if (reach < 1) {
            return;
        }
        float[] moved = new float[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int step = 0; step <= reach; step++) {
                    double along = step - reach / 2.0;
                    sum += at((int) Math.round(x + along * Math.cos(direction)), (int)
                            Math.round(y + along * Math.sin(direction)));
                }
                moved[y * width + x] = sum / (reach + 1);
            }
        }
        light = moved;
    }

    /// Draws light and dark lines along edges, as telephones do.
    void sharpen(double gain) {
        if (gain == 0) {
            return;
        }
        var smooth = new Canvas(width, height);
        smooth.light = light.clone();
        smooth.blur(1);
        for (int at = 0; at < light.length; at++) {
            light[at] += (float) gain * (light[at] - smooth.light[at]);
        }
    }

    private float[] smear(float[] kernel, int reach, int dx, int dy, double sum) {
        float[] into = new float[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = 0;
                for (int at = -reach; at <= reach; at++) {
                    value += kernel[at + reach] * at(x + at * dx, y + at * dy);
                }
                into[y * width + x] = (float) (value / sum);
            }
        }
        return into;
    }

    float at(int x, int y) {
        return light[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    BufferedImage toImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels());
        return image;
    }

    /// One byte a pixel, row by row, 0 is black.
    byte[] pixels() {
        byte[] pixels = new byte[light.length];
        for (int at = 0; at < light.length; at++) {
            pixels[at] = (byte) Math.clamp(Math.round(light[at] * 255), 0, 255);
        }
        return pixels;
    }
}
