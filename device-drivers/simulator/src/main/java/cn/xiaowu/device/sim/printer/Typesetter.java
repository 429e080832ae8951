package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.sim.printer.PaperPiece.Align;
import cn.xiaowu.device.sim.printer.PaperPiece.Glyph;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets what a printer is told into pieces of paper: 80 mm wide, 576 dots, Chinese characters of 24 dots. Breaks lines
/// at the edge as the printer does.
final class Typesetter {
    /// Dots across the paper.
    static final int PAPER_WIDTH = 576;

    private static final Logger LOG = LoggerFactory.getLogger(Typesetter.class);
    private static final int CHARACTER = 24;
    private static final int LEADING = 6;

    private final List<PaperPiece> pieces = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Glyph> row = new ArrayList<>();
    private Align align = Align.LEFT;
    private EscPosCommand.Size size = new EscPosCommand.Size(1, 1);
    private int qrModule = 3;
    private ErrorCorrectionLevel qrLevel = ErrorCorrectionLevel.L;
    private String qrText = "";

    /// Does one thing.
    void set(EscPosCommand command) {
        switch (command) {
            case EscPosCommand.Initialise() -> initialise();
            case EscPosCommand.Print(char character) -> print(character);
            case EscPosCommand.EndLine() -> endLine();
            case EscPosCommand.Align(int mode) -> align = Align.of(mode);
            case EscPosCommand.Size wanted -> size = wanted;
            case EscPosCommand.Feed(int count) -> feed(count);
            case EscPosCommand.Cut() -> pieces.add(new PaperPiece.CutMark());
            case EscPosCommand.QrModule(int dots) -> qrModule = Math.clamp(dots, 1, 16);
            case EscPosCommand.QrLevel(int level) -> qrLevel = levelOf(level);
            case EscPosCommand.QrStore(byte[] data) -> qrText = new String(data, StandardCharsets.UTF_8);
            case EscPosCommand.QrPrint() -> printQr();
            case EscPosCommand.AskStatus _, EscPosCommand.Ignored _ -> {}
        }
    }

    /// Takes the paper set so far.
    List<PaperPiece> takePieces() {
        return take(pieces);
    }

    /// Takes the lines of text set so far.
    List<String> takeLines() {
        return take(lines);
    }

    /// Takes what the QR codes set so far say.
    List<String> takeCodes() {
        return take(codes);
    }

    private static <T> List<T> take(List<T> from) {
        List<T> taken = List.copyOf(from);
        from.clear();
        return taken;
    }

    private void initialise() {
        row.clear();
        align = Align.LEFT;
        size = new EscPosCommand.Size(1, 1);
        qrText = "";
    }

    private void print(char character) {
        int cell = character < 0x80 ? CHARACTER / 2 : CHARACTER;
        var glyph = new Glyph(character, cell * size.width(), CHARACTER * size.height());
        int used = row.stream().mapToInt(Glyph::width).sum();
        if (used + glyph.width() > PAPER_WIDTH) {
            endLine();
        }
        row.add(glyph);
    }

    private void endLine() {
        if (row.isEmpty()) {
            pieces.add(new PaperPiece.Blank(CHARACTER + LEADING));
            return;
        }
        int height = row.stream().mapToInt(Glyph::height).max().orElse(CHARACTER);
        pieces.add(new PaperPiece.Row(List.copyOf(row), align, height + LEADING));
        lines.add(row.stream().map(glyph -> String.valueOf(glyph.character())).collect(Collectors.joining()));
        row.clear();
    }

    private void feed(int count) {
        if (!row.isEmpty()) {
            endLine();
        }
        pieces.add(new PaperPiece.Blank(count * (CHARACTER + LEADING)));
    }

    private void printQr() {
        try {
            pieces.add(new PaperPiece.Qr(QrSquares.of(qrText, qrLevel), qrModule, align));
            codes.add(qrText);
        } catch (WriterException e) {
            LOG.warn("a QR code of {} characters could not be printed", qrText.length());
        }
    }

    private static ErrorCorrectionLevel levelOf(int level) {
        return switch (level) {
            case 49 -> ErrorCorrectionLevel.M;
            case 50 -> ErrorCorrectionLevel.Q;
            case 51 -> ErrorCorrectionLevel.H;
            default -> ErrorCorrectionLevel.L;
        };
    }
}
