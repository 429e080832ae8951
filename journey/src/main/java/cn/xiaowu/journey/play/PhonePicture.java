package cn.xiaowu.journey.play;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the booth's camera sees when somebody holds a phone with a QR code before it: 1280 × 720, slightly tilted, on a
/// grey room.
final class PhonePicture {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 10;
    private static final double TILT = Math.toRadians(4);

    private PhonePicture() {}

    /// Writes some frames as YUV4MPEG2, which Chromium plays in a loop.
    static void write(String code, Path y4m) {
        BufferedImage picture = draw(code);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(y4m))) {
            out.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] frame = yuv(picture);
            for (int i = 0; i < FRAMES; i++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(frame);
            }
        } catch (IOException e) {
            throw new JourneyException("the camera's picture can't be written: " + e.getMessage(), e);
        }
    }

    private static BufferedImage draw(String code) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8A9099));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(TILT, WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(0x1A1C1F));
        pen.fillRoundRect(290, -60, 700, 840, 60, 60);
        pen.setColor(Color.WHITE);
        pen.fillRect(315, 20, 650, 680);
        pen.setColor(Color.BLACK);
        drawCode(pen, code);
        pen.dispose();
        return image;
    }

    private static void drawCode(Graphics2D pen, String code) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0);
            int size = 620 / modules.getWidth();
            int left = WIDTH / 2 - size * modules.getWidth() / 2;
            int top = HEIGHT / 2 - size * modules.getHeight() / 2;
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        pen.fillRect(left + x * size, top + y * size, size, size);
                    }
                }
            }
        } catch (WriterException e) {
            throw new JourneyException("the code can't be drawn: " + e.getMessage(), e);
        }
    }

    /// BT.601, full range, chroma of each two by two pixels.
    private static byte[] yuv(BufferedImage image) {
        int luma = WIDTH * HEIGHT;
        byte[] planes = new byte[luma * 3 / 2];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                var colour = new Color(image.getRGB(x, y));
                int r = colour.getRed();
                int g = colour.getGreen();
                int b = colour.getBlue();
                planes[y * WIDTH + x] = (byte) Math.round(0.299 * r + 0.587 * g + 0.114 * b);
                if (x % 2 == 0 && y % 2 == 0) {
                    int at = y / 2 * (WIDTH / 2) + x / 2;
                    planes[luma + at] = (byte) Math.round(128 - 0.169 * r - 0.331 * g + 0.5 * b);
                    planes[luma + luma / 4 + at] = (byte) Math.round(128 + 0.5 * r - 0.419 * g - 0.081 * b);
                }
            }
        }
        return planes;
    }
}
