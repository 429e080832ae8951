package cn.xiaowu.device.bench.qrset;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.random.RandomGenerator;

/// A printed sheet with a code in its middle and things around it, drawn so fine that a photograph of it looks real.
final class Print {
    private static final int AROUND = 2;
    private static final int MOST_PIXELS = 2400;
    private static final String WORDS = "晓屋 政务服务 QR 扫描 The quick brown fox 0123456789 営業時間 https://example.org ";

    private final BitMatrix code;
    private final double oddity;
    private final RandomGenerator random;
    private final int size;
    private final double scale;
    private final byte[] light;
    private final Graphics2D pen;

    /// @param code its modules; an empty one for a sheet without a code
    /// @param fineness pixels a module, at most
    /// @param oddity chance of each peculiarity
    Print(BitMatrix code, double fineness, double oddity, RandomGenerator random) {
        this.code = code;
        this.oddity = oddity;
        this.random = random;
        double modules = code.getWidth() * (1 + 2.0 * AROUND);
        this.scale = Math.min(fineness, MOST_PIXELS / modules);
        this.size = (int) (modules * scale);
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        this.light = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw();
        pen.dispose();
    }

    /// How light the sheet is: 0 as ink, 1 as paper; negative beyond its edge.
    ///
    /// @param x modules right of the code's middle
    /// @param y modules below it
    double at(double x, double y) {
        int column = (int) Math.floor(x * scale + size / 2.0);
        int row = (int) Math.floor(y * scale + size / 2.0);
        return column < 0 || row < 0 || column >= size || row >= size
                ? -1
                : (light[row * size + column] & 0xFF) / 255.0;
    }

    /// Whether the code can be read at all: dirt and logo may have cost more than error correction gives back.
    boolean isReadable() {
        int modules = code.getWidth();
        var seen = new BitMatrix(modules);
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                if (at(x + 0.5 - modules / 2.0, y + 0.5 - modules / 2.0) < 0.5) {
                    seen.set(x, y);
                }
            }
        }
        try {
            return !new Decoder().decode(seen).getText().isEmpty();
        } catch (ChecksumException | FormatException e) {
            return false;
        }
    }

    private void draw() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.scale(scale, scale);
        pen.translate(size / scale / 2, size / scale / 2);
        for (int thing = random.nextInt(14); thing > 0; thing--) {
            thing();
        }
        double half = code.getWidth() / 2.0;
        double quiet = random.nextDouble() < oddity ? random.nextDouble(0.5, 3) : 4;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(-half - quiet, -half - quiet, 2 * (half + quiet), 2 * (half + quiet)));
        if (random.nextDouble() < oddity) {
            pen.setColor(Color.BLACK);
            pen.setStroke(new java.awt.BasicStroke((float) random.nextDouble(0.2, 1.5)));
            pen.draw(new Rectangle2D.Double(-half - quiet, -half - quiet, 2 * (half + quiet), 2 * (half + quiet)));
        }
        pen.translate(-half, -half);
        new CodeStyle(code, oddity, random).draw(pen);
    }

    private void thing() {
        double reach = code.getWidth() * (0.5 + AROUND);
        double x = random.nextDouble(-reach, reach);
        double y = random.nextDouble(-reach, reach);
        pen.setColor(new Color(Color.HSBtoRGB(0, 0, random.nextFloat(0, 0.7f))));
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> text(x, y);
            case 3 -> bars(x, y);
            case 4 -> pen.fill(new Rectangle2D.Double(x, y, random.nextDouble(2, 40), random.nextDouble(2, 40)));
            case 5 -> rings(x, y);
            default -> dots(x, y);
        }
    }

    private void text(double x, double y) {
        float height = (float) random.nextDouble(1, 7);
        pen.setFont(
                new Font(random.nextBoolean() ? Font.SERIF : Font.SANS_SERIF, random.nextInt(2), 1).deriveFont(height));
        int lines = random.nextInt(1, 25);
        for (int line = 0; line < lines; line++) {
            int from = random.nextInt(WORDS.length());
            pen.drawString((WORDS.substring(from) + WORDS).repeat(2).substring(0, 60), (float) x, (float)
                    (y + line * height * 1.3));
        }
    }

    private void bars(double x, double y) {
        double at = x;
        double high = random.nextDouble(5, 20);
        for (int bar = 0; bar < 30; bar++) {
            double wide = random.nextInt(1, 5) * 0.5;
            pen.fill(new Rectangle2D.Double(at, y, wide, high));
            at += wide + random.nextInt(1, 5) * 0.5;
        }
    }

    private void rings(double x, double y) {
        boolean round = random.nextBoolean();
        double module = random.nextDouble(0.5, 3);
        for (int ring = 7; ring > 0; ring -= 2) {
            double side = ring * module;
            pen.setColor(ring % 4 == 3 ? Color.BLACK : Color.WHITE);
            pen.fill(
                    round
                            ? new Ellipse2D.Double(x - side / 2, y - side / 2, side, side)
                            : new Rectangle2D.Double(x - side / 2, y - side / 2, side, side));
        }
    }

    private void dots(double x, double y) {
        double module = random.nextDouble(0.5, 2);
        int side = random.nextInt(10, 30);
        for (int at = 0; at < side * side; at++) {
            if (random.nextBoolean()) {
                int row = at / side;
                pen.fill(new Rectangle2D.Double(x + at % side * module, y + row * module, module, module));
            }
        }
    }
}
