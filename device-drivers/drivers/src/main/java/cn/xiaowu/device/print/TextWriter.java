package cn.xiaowu.device.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes lines of text: in the printer's own font, or as a picture of the same size where the font lacks a character.
/// For one document and thread.
final class TextWriter {
    private static final int CHARACTER = 24;
    private static final int LEADING = 6;

    private final PrinterProfile profile;
    private final CommandWriter out;
    private final GlyphSet.Knowledge font;
    private int pictureLines;
    private int boxes;

    TextWriter(PrinterProfile profile, CommandWriter out) {
        this.profile = profile;
        this.out = out;
        this.font = profile.glyphs().knowledge();
    }

    int pictureLines() {
        return pictureLines;
    }

    int boxes() {
        return boxes;
    }

    /// Writes a paragraph.
    void write(ReceiptBlock.Text paragraph) {
        int room = profile.paper().columns() / paragraph.style().width();
        List<String> lines = new ArrayList<>();
        for (String line : paragraph.text().split("\n", -1)) {
            lines.addAll(Cells.wrap(Cells.clean(line), room));
        }
        writeLines(lines, paragraph.style(), paragraph.alignment());
    }

    /// Writes clean lines that fit.
    void writeLines(List<String> lines, TextStyle style, Alignment alignment) {
        boolean begun = false;
        for (String line : lines) {
            if (line.codePoints().allMatch(font::has)) {
                if (!begun) {
                    begin(style, alignment);
                }
                begun = true;
                byte[] bytes = font.encode(line);
                out.write(bytes).write('\n');
                Arrays.fill(bytes, (byte) 0);
            } else {
                draw(line, style, alignment);
                begun = false;
            }
        }
    }

    /// The size is said twice: some models grow Chinese characters by the one command, some by the other, and where
    /// both work the last one counts.
    private void begin(TextStyle style, Alignment alignment) {
        int chinese = (style.width() > 1 ? 0x04 : 0) | (style.height() > 1 ? 0x08 : 0);
        int size = ((style.width() - 1) << 4) | (style.height() - 1);
        out.write(CommandWriter.ESC, 'a', alignment.number());
        out.write(CommandWriter.FS, '!', chinese).write(CommandWriter.GS, '!', size);
        out.write(CommandWriter.ESC, 'E', style.bold() ? 1 : 0);
        out.write(CommandWriter.ESC, '3', height(style));
    }

    private static int height(TextStyle style) {
        return CHARACTER * style.height() + LEADING;
    }

    private void draw(String line, TextStyle style, Alignment alignment) {
        pictureLines++;
        var raster = new Raster(profile.paper().dots(), height(style));
        int cell = PaperWidth.COLUMN_DOTS * style.width();
        int x = alignment.before(raster.width() - Cells.width(line) * cell);
        for (int point : line.codePoints().toArray()) {
            int width = Cells.width(point) * cell;
            if (!GlyphPainter.usual().paint(raster, x, point, style)) {
                boxes++;
                drawBox(raster, x, width, CHARACTER * style.height());
            }
            x += width;
        }
        out.writeRaster(raster);
        raster.wipe();
    }

    private static void drawBox(Raster raster, int x, int width, int height) {
        int left = x + 3;
        int right = x + width - 5;
        raster.blacken(left, 3, right - left + 2, 2);
        raster.blacken(left, height - 5, right - left + 2, 2);
        raster.blacken(left, 3, 2, height - 6);
        raster.blacken(right, 3, 2, height - 6);
    }
}
