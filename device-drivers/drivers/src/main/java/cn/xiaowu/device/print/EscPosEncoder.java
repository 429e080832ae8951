package cn.xiaowu.device.print;

import cn.xiaowu.device.print.ReceiptBlock.Cut;
import java.util.List;

/// A document as ESC/POS bytes. Pure but for fonts, which are looked for when a line has a character that the
/// printer's font lacks. No text reaches the printer as a command.
public final class EscPosEncoder {
    private static final int FEED_DOTS = 30;
    private static final int TEAR_LINES = 4;
    private static final int RULE_ROWS = 12;
    private static final int DASH = 16;

    private final PrinterProfile profile;
    private final CommandWriter out = new CommandWriter();
    private final TextWriter text;
    private final CodeWriter codes;

    private EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
        this.text = new TextWriter(profile, out);
        this.codes = new CodeWriter(profile, out, text);
    }

    /// Encodes a document for what [most printers][PrinterProfile#USUAL_80] are.
    ///
    /// @throws IllegalArgumentException as [#encode(ReceiptDocument, PrinterProfile)]
    public static byte[] encode(ReceiptDocument document) {
        return encode(document, PrinterProfile.USUAL_80).bytes();
    }

    /// Encodes a document.
    ///
    /// @return initialisation, Chinese mode, then the document's pieces
    /// @throws IllegalArgumentException if a code or a row of cells is wider than the paper, or all of it too long
    public static EncodedReceipt encode(ReceiptDocument document, PrinterProfile profile) {
        var encoder = new EscPosEncoder(profile);
        encoder.begin(document);
        for (ReceiptBlock block : document.blocks()) {
            encoder.write(block);
            encoder.out.endPiece();
        }
        return new EncodedReceipt(encoder.out.pieces(), encoder.text.pictureLines(), encoder.text.boxes());
    }

    private void begin(ReceiptDocument document) {
        out.write(CommandWriter.ESC, '@').write(CommandWriter.FS, '&');
        String job = document.job();
        if (job != null) {
            text.write(new ReceiptBlock.Text("编号 " + job, TextStyle.PLAIN, Alignment.RIGHT));
        }
        out.endPiece();
    }

    private void write(ReceiptBlock block) {
        switch (block) {
            case ReceiptBlock.Text paragraph -> text.write(paragraph);
            case ReceiptBlock.Columns columns -> writeColumns(columns);
            case ReceiptBlock.Rule(boolean dashed) -> writeRule(dashed);
            case ReceiptBlock.Qr qr -> codes.write(qr);
            case ReceiptBlock.Barcode barcode -> codes.write(barcode);
            case ReceiptBlock.Picture picture -> writePicture(picture);
            case ReceiptBlock.Feed(int lines) -> feed(lines);
            case Cut(boolean full) -> cut(full);
        }
    }

    private void writeColumns(ReceiptBlock.Columns columns) {
        List<String> lines = ColumnLayout.lines(columns.cells(), profile.paper().columns());
        text.writeLines(lines, columns.bold() ? TextStyle.BOLD : TextStyle.PLAIN, Alignment.LEFT);
    }

    private void writeRule(boolean dashed) {
        int width = profile.paper().dots();
        var rule = new Raster(width, RULE_ROWS);
        for (int x = 0; x < width; x += DASH) {
            rule.blacken(x, RULE_ROWS / 2 - 1, dashed ? DASH / 2 : DASH, 2);
        }
        out.writeRaster(rule);
    }

    private void writePicture(ReceiptBlock.Picture picture) {
        int width = profile.paper().dots();
        Raster dots = Raster.of(picture.picture().within(width), picture.tone());
        Raster placed = dots.centredOn(width);
        out.writeRaster(placed);
        dots.wipe();
        placed.wipe();
    }

    private void feed(int lines) {
        out.write(CommandWriter.ESC, '3', FEED_DOTS).write(CommandWriter.ESC, 'd', lines);
    }

    private void cut(boolean full) {
        if (profile.cutter()) {
            out.write(CommandWriter.GS, 'V', full ? 65 : 66, 0);
        } else {
            feed(TEAR_LINES);
        }
    }
}
