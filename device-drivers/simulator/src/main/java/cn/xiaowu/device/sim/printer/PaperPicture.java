package cn.xiaowu.device.sim.printer;

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

/// Draws paper, one pixel a dot.
final class PaperPicture {
    private static final int MARGIN = 28;
    private static final int SHORTEST = 120;
    private static final int CHARACTER = 24;
    private static final Color PAPER = new Color(0xFFFEFA);
    private static final Color INK = new Color(0x1A1A1E);
    private static final Color SCISSORS = new Color(0xB8B4A8);
    private static final Font FONT = font();

    private final Graphics2D pen;
    private int y = MARGIN;

    private PaperPicture(Graphics2D pen) {
        this.pen = pen;
    }

    static BufferedImage draw(List<PaperPiece> pieces) {
        int length = pieces.stream().mapToInt(PaperPiece::height).sum();
        var picture = new BufferedImage(
                Typesetter.PAPER_WIDTH + 2 * MARGIN,
                Math.max(SHORTEST, length + 2 * MARGIN),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(PAPER);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(FONT);
        var drawing = new PaperPicture(pen);
        pieces.forEach(drawing::draw);
        pen.dispose();
        return picture;
    }

    private void draw(PaperPiece piece) {
        pen.setColor(INK);
        switch (piece) {
            case PaperPiece.Row row -> drawRow(row);
            case PaperPiece.Qr qr -> drawQr(qr);
            case PaperPiece.CutMark cut -> drawCut(cut);
            case PaperPiece.Blank _ -> {}
        }
        y += piece.height();
    }

    private void drawRow(PaperPiece.Row row) {
        int x = MARGIN + row.align().left(row.width(), Typesetter.PAPER_WIDTH);
        for (Glyph glyph : row.glyphs()) {
            drawGlyph(glyph, x);
            x += glyph.width();
        }
    }

    /// Each character stands in the middle of its cell, stretched as the printer stretches it.
    private void drawGlyph(Glyph glyph, int x) {
        AffineTransform before = pen.getTransform();
        FontMetrics metrics = pen.getFontMetrics();
        int cell = glyph.character() < 0x80 ? CHARACTER / 2 : CHARACTER;
        pen.translate(x, y);
        pen.scale((double) glyph.width() / cell, (double) glyph.height() / CHARACTER);
        float left = (cell - metrics.charWidth(glyph.character())) / 2f;
        pen.drawString(String.valueOf(glyph.character()), left, CHARACTER - 3f);
        pen.setTransform(before);
    }

    private void drawQr(PaperPiece.Qr qr) {
        int left = MARGIN + qr.align().left(qr.width(), Typesetter.PAPER_WIDTH);
        int module = qr.module();
        for (int row = 0; row < qr.code().getHeight(); row++) {
            for (int column = 0; column < qr.code().getWidth(); column++) {
                if (qr.code().get(column, row)) {
                    pen.fillRect(left + column * module, y + row * module, module, module);
                }
            }
        }
    }

    private void drawCut(PaperPiece.CutMark cut) {
        int middle = y + cut.height() / 2;
        pen.setColor(SCISSORS);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 8}, 0));
        pen.drawLine(0, middle, Typesetter.PAPER_WIDTH + 2 * MARGIN, middle);
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
