package cn.xiaowu.device.print;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws with the first installed font that has a character. The families are named, from what Debian and Chinese
/// systems install, so that the same booth always prints the same shapes; the system's own choice comes last.
final class InstalledFonts implements GlyphPainter {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledFonts.class);
    private static final int CHARACTER = 24;
    private static final int BASELINE = 21;
    private static final int MIDDLE = 128;
    private static final List<String> FAMILIES = List.of(
            "Noto Sans Mono CJK SC",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "WenQuanYi Zen Hei",
            "Noto Serif CJK SC",
            "Plangothic P1",
            "Plangothic P2",
            "HanaMinA",
            "HanaMinB",
            "SimSun",
            "SimSun-ExtB",
            Font.SANS_SERIF);

    private final List<Font> fonts;

    private InstalledFonts(List<Font> fonts) {
        this.fonts = fonts;
    }

    /// Looks for the fonts. A machine where Java can't draw prints a box for each character that the printer lacks.
    static GlyphPainter open() {
        try {
            List<Font> found = FAMILIES.stream().flatMap(InstalledFonts::find).toList();
            LOG.info("characters that the printer lacks are drawn with {} fonts", found.size());
            return new InstalledFonts(found);
        } catch (AWTError | LinkageError | InternalError e) {
            LOG.warn("no fonts: {}", e.getClass().getName());
            return (raster, left, codePoint, style) -> false;
        }
    }

    /// Java answers with another font where a family is not installed.
    private static Stream<Font> find(String family) {
        var font = new Font(family, Font.PLAIN, CHARACTER);
        boolean real = family.equals(Font.SANS_SERIF)
                || font.getFamily(Locale.ROOT).equals(family)
                || font.getFamily().equals(family);
        return real ? Stream.of(font) : Stream.empty();
    }

    @Override
    public boolean paint(Raster raster, int left, int codePoint, TextStyle style) {
        Optional<Font> font =
                fonts.stream().filter(each -> each.canDisplay(codePoint)).findFirst();
        font.ifPresent(each -> draw(each, raster, left, codePoint, style));
        return font.isPresent();
    }

    /// Grey edges first, then the darker half: thin strokes stay whole.
    private static void draw(Font font, Raster raster, int left, int codePoint, TextStyle style) {
        int columns = Cells.width(codePoint) * PaperWidth.COLUMN_DOTS;
        var cell = new BufferedImage(columns * style.width(), CHARACTER * style.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = cell.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, cell.getWidth(), cell.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setTransform(AffineTransform.getScaleInstance(style.width(), style.height()));
        pen.setFont(font.deriveFont(style.bold() ? Font.BOLD : Font.PLAIN));
        FontMetrics metrics = pen.getFontMetrics();
        String text = Character.toString(codePoint);
        pen.drawString(text, (columns - metrics.stringWidth(text)) / 2f, BASELINE);
        pen.dispose();
        copy(cell, raster, left);
    }

    private static void copy(BufferedImage cell, Raster raster, int left) {
        for (int y = 0; y < cell.getHeight(); y++) {
            for (int x = 0; x < cell.getWidth(); x++) {
                if (cell.getRaster().getSample(x, y, 0) < MIDDLE) {
                    raster.blacken(left + x, y);
                }
            }
        }
    }
}
