package cn.xiaowu.device.camera;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/// A grey picture with a code in it, drawn by tests: where its corners are, and what lens and sensor make of it.
final class CodePicture {
    final int width;
    final int height;
    byte[] grey;

    CodePicture(int width, int height, int paper) {
        this.width = width;
        this.height = height;
        this.grey = new byte[width * height];
        Arrays.fill(grey, (byte) paper);
    }

    static BitMatrix modules(String text, String charset) {
        try {
            return modules(Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, charset)));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static BitMatrix modules(QRCode code) {
        ByteMatrix modules = code.getMatrix();
        var bits = new BitMatrix(modules.getWidth());
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    /// Draws a code with its four corners (x, y: upper left, upper right, lower right, lower left) at these pixels.
    CodePicture with(BitMatrix code, int ink, int paper, float... corner) {
        float side = code.getWidth();
        var toCode = PerspectiveTransform.quadrilateralToQuadrilateral(
                corner[0], corner[1], corner[2], corner[3], corner[4], corner[5], corner[6], corner[7], 0, 0, side, 0,
                side, side, 0, side);
        float[] point = new float[2];
        for (int at = 0; at < grey.length; at++) {
            int row = at / width;
            point[0] = at % width + 0.5f;
            point[1] = row + 0.5f;
            toCode.transformPoints(point);
            if (point[0] >= -4 && point[1] >= -4 && point[0] < side + 4 && point[1] < side + 4) {
                boolean inside = point[0] >= 0 && point[1] >= 0 && point[0] < side && point[1] < side;
                grey[at] = (byte) (inside && code.get((int) point[0], (int) point[1]) ? ink : paper);
            }
        }
        return this;
    }

    /// Each pixel becomes the mean of those around it.
    CodePicture blurred(int reach) {
        byte[] blurred = new byte[grey.length];
        for (int at = 0; at < grey.length; at++) {
            int sum = 0;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int x = Math.clamp(at % width + dx, 0, width - 1);
                    int y = Math.clamp(at / width + dy, 0, height - 1);
                    sum += grey[y * width + x] & 0xFF;
                }
            }
            blurred[at] = (byte) (sum / ((2 * reach + 1) * (2 * reach + 1)));
        }
        grey = blurred;
        return this;
    }

    /// Noise of a standard deviation, in grey values.
    CodePicture noisy(double deviation) {
        var random = new Random(7);
        for (int at = 0; at < grey.length; at++) {
            grey[at] = (byte) Math.clamp(Math.round((grey[at] & 0xFF) + deviation * random.nextGaussian()), 0, 255);
        }
        return this;
    }

    GreyImage image() {
        return new GreyImage(grey, width, height);
    }
}
