package cn.xiaowu.device.bench.qrset;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/// How a code is printed: plain, with spreading or starved ink, of dots, of squares apart, with a logo over its middle,
/// dirty.
final class CodeStyle {
    private final BitMatrix code;
    private final double oddity;
    private final RandomGenerator random;

    /// How far ink spreads beyond a module's edge, in modules.
    private final double grow;

    private final boolean dotted;

    /// Whether starved modules don't touch.
    private final boolean apart;

    CodeStyle(BitMatrix code, double oddity, RandomGenerator random) {
        this.code = code;
        this.oddity = oddity;
        this.random = random;
        this.grow = random.nextDouble() < oddity * 2 ? random.nextDouble(-0.22, 0.25) : 0.01;
        this.dotted = random.nextDouble() < oddity / 3;
        this.apart = random.nextInt(6) == 0;
    }

    /// Draws the code, one unit a module.
    void draw(Graphics2D pen) {
        pen.setColor(Color.BLACK);
        modules(pen, true, apart || grow > 0 ? grow : 0.01);
        if (grow < 0 && !apart) {
            pen.setColor(Color.WHITE);
            modules(pen, false, -grow);
        }
        if (random.nextDouble() < oddity) {
            logo(pen);
        }
        if (random.nextDouble() < oddity) {
            dirt(pen);
        }
    }

    private void modules(Graphics2D pen, boolean dark, double by) {
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == dark) {
                    pen.fill(module(x, y, by));
                }
            }
        }
    }

    private Shape module(int x, int y, double by) {
        double side = 1 + 2 * by;
        return dotted && by == grow && !isCorner(x, y)
                ? new Ellipse2D.Double(x + 0.05, y + 0.05, 0.9, 0.9)
                : new Rectangle2D.Double(x - by, y - by, side, side);
    }

    private boolean isCorner(int x, int y) {
        int far = code.getWidth() - 8;
        return (x < 8 && y < 8) || (x > far && y < 8) || (x < 8 && y > far);
    }

    private void logo(Graphics2D pen) {
        double side = code.getWidth() * random.nextDouble(0.12, 0.2);
        double at = (code.getWidth() - side) / 2;
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(at, at, side, side, side / 3, side / 3));
        pen.setColor(Color.GRAY);
        pen.fill(new Ellipse2D.Double(at + side / 6, at + side / 6, side * 2 / 3, side * 2 / 3));
    }

    private void dirt(Graphics2D pen) {
        for (int spot = 0; spot < 6; spot++) {
            double side = random.nextDouble(0.5, 3);
            pen.setColor(random.nextBoolean() ? Color.DARK_GRAY : Color.WHITE);
            pen.fill(new Ellipse2D.Double(
                    random.nextDouble(code.getWidth()), random.nextDouble(code.getWidth()), side, side));
        }
    }
}
