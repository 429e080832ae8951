package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.print.PaperWidth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// A printer that is told bytes, and what comes of them.
final class PrinterOnPaper {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] CUT = {0x1D, 'V', 1};

    private final PrinterSimulator printer = new PrinterSimulator(() -> Instant.EPOCH, PaperWidth.MM_58, true);
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

    PrinterSimulator printer() {
        return printer;
    }

    /// Tells it bytes, written in hexadecimal.
    PrinterOnPaper told(String hex) {
        return told(HEX.parseHex(hex));
    }

    PrinterOnPaper told(byte[] bytes) {
        printer.received(bytes, answers::writeBytes);
        return this;
    }

    /// Tells it text, in GBK.
    PrinterOnPaper toldText(String text) {
        return told(text.getBytes(Charset.forName("GBK")));
    }

    /// What it answered so far, in hexadecimal.
    String answered() {
        return HEX.formatHex(answers.toByteArray());
    }

    /// Cuts, and takes the lines of text of that paper.
    List<String> lines() {
        told(CUT);
        return printer.jobs().getLast().lines();
    }

    /// The dots of a picture's top left corner, row by row: `#` is black.
    List<String> corner(int width, int height) {
        BufferedImage dots = printer.dots();
        return IntStream.range(0, height).mapToObj(y -> row(dots, y, width)).toList();
    }

    private static String row(BufferedImage dots, int y, int width) {
        var row = new StringBuilder();
        for (int x = 0; x < width; x++) {
            row.append((dots.getRGB(x, y) & 0xFF) == 0 ? '#' : '.');
        }
        return row.toString();
    }
}
