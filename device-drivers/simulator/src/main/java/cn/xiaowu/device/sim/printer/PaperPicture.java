package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.sim.printer.PaperPiece.Glyph;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/// Draws paper, one pixel a dot: as it looks in a hand, or exactly the dots that were printed.
final class PaperPicture {
    private static final int CHARACTER = 24;
    private static final Look IN_A_HAND = new Look(28, 120, new Color(0xFFFEFA), new Color(0x1A1A1E), false);
    private static final Look EXACT = new Look(0, 1, Color.WHITE, Color.BLACK, true);
    private static final Color SCISSORS = new Color(0xB8B4A8);
    private static final BasicStroke THROUGH = new BasicStroke(2);
    private static final BasicStroke WITH_BRIDGE =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 8}, 0);
    private static final Font FONT = font();

    private final Graphics2D pen;
    private final Look look;
    private final int paper;
    private int y;

    /// How paper is shown.
    ///
    /// @param margin dots of paper around what can be printed
    /// @param shortest how high the picture is at least
    /// @param paper the paper's colour
    /// @param ink the ink's colour
    /// @param exact whether there is black and white only, and nothing that was not printed
    private record Look(int margin, int shortest, Color paper, Color ink, boolean exact) {
        int height(PaperPiece piece) {
            return exact && piece instanceof PaperPiece.CutMark ? 0 : piece.height();
        }

        BufferedImage emptyPicture(int width, int length) {
            return new BufferedImage(
                    width + 2 * margin,
                    Math.max(shortest, length + 2 * margin),
                    exact ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB);
        }
    }

    private PaperPicture(Graphics2D pen, Look look, PaperWidth width) {
        this.pen = pen;
        this.look = look;
        this.paper = width.dots();
        this.y = look.margin();
    }

    /// As it looks in a hand: with margins, smooth letters and a line where it was cut, dashed if a bridge was left.
    static BufferedImage draw(List<PaperPiece> pieces, PaperWidth width) {
        return draw(pieces, width, IN_A_HAND);
    }

    /// Exactly the printed dots: as wide as the printer's head, black or white.
    static BufferedImage drawExactly(List<PaperPiece> pieces, PaperWidth width) {
        return draw(pieces, width, EXACT);
    }

    private static BufferedImage draw(List<PaperPiece> pieces, PaperWidth width, Look look) {
        BufferedImage picture = look.emptyPicture(
                width.dots(), pieces.stream().mapToInt(look::height).sum());
        Graphics2D pen = picture.createGraphics();
        pen.setColor(look.paper());
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING,
                look.exact() ? RenderingHints.VALUE_TEXT_ANTIALIAS_OFF : RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var drawing = new PaperPicture(pen, look, width);
        pieces.forEach(drawing::draw);
        pen.dispose();
        return picture;
    }

    private void draw(PaperPiece piece) {
        pen.setColor(look.ink());
        switch (piece) {
            case PaperPiece.Row row -> drawRow(row);
            case PaperPiece.Qr qr -> drawQr(qr);
            case PaperPiece.Dots dots -> drawDots(dots);
            case PaperPiece.Bars bars -> drawBars(bars);
            case PaperPiece.CutMark cut -> drawCut(cut);
            case PaperPiece.Blank _ -> {}
        }
        y += look.height(piece);
    }

    private void drawRow(PaperPiece.Row row) {
        int x = look.margin() + row.align().left(row.width(), paper);
        for (Glyph glyph : row.glyphs()) {
            drawGlyph(glyph, x + glyph.before());
            x += glyph.advance();
        }
    }

    /// Each character stands in the middle of its cell, stretched as the printer stretches it. One that the font makes
    /// wider than its cell is made narrower.
    private void drawGlyph(Glyph glyph, int x) {
        pen.setFont(glyph.bold() ? FONT.deriveFont(Font.BOLD) : FONT);
        AffineTransform before = pen.getTransform();
        FontMetrics metrics = pen.getFontMetrics();
        int cell = glyph.chinese() ? CHARACTER : CHARACTER / 2;
        pen.translate(x, y);
        double room = Math.max(cell, metrics.charWidth(glyph.character()));
        pen.scale(glyph.width() / room, (double) glyph.height() / CHARACTER);
        float left = (float) (room - metrics.charWidth(glyph.character())) / 2;
        pen.drawString(String.valueOf(glyph.character()), left, CHARACTER - 3f);
        pen.setTransform(before);
    }

    private void drawQr(PaperPiece.Qr qr) {
        int left = look.margin() + qr.align().left(qr.width(), paper);
        int module = qr.module();
        for (int row = 0; row < qr.code().getHeight(); row++) {
            for (int column = 0; column < qr.code().getWidth(); column++) {
                if (qr.code().get(column, row)) {
                    pen.fillRect(left + column * module, y + row * module, module, module);
                }
            }
        }
    }

    private void drawDots(PaperPiece.Dots dots) {
        int width = Math.min(paper, dots.width());
        int left = look.margin() + dots.align().left(dots.width(), paper);
        for (int row = 0; row < dots.height(); row++) {
            for (int x = 0; x < width; x++) {
                if (dots.isBlack(x, row)) {
                    pen.fillRect(left + x, y + row, 1, 1);
                }
            }
        }
    }

    private void drawBars(PaperPiece.Bars bars) {
        int left = look.margin() + bars.align().left(bars.bars().length * bars.thin(), paper);
        for (int bar = 0; bar < bars.bars().length; bar++) {
            if (bars.bars()[bar]) {
                pen.fillRect(left + bar * bars.thin(), y, bars.thin(), bars.height());
            }
        }
    }

    private void drawCut(PaperPiece.CutMark cut) {
        if (look.exact()) {
            return;
        }
        int middle = y + cut.height() / 2;
        pen.setColor(SCISSORS);
        pen.setStroke(cut.full() ? THROUGH : WITH_BRIDGE);
        pen.drawLine(0, middle, paper + 2 * look.margin(), middle);
    }

    private static Font font() {
        return Stream.of(
                        "Noto Sans Mono CJK SC",
                        "Noto Sans CJK SC",
                        "Noto Sans SC",
                        "WenQuanYi Zen Hei",
                        Font.SANS_SERIF)
                .map(name -> new Font(name, Font.PLAIN, CHARACTER))
                .filter(font -> font.canDisplay('晓'))
                .findFirst()
                .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, CHARACTER));
    }
}
