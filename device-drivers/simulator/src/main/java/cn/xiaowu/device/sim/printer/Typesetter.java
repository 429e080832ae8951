package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.sim.printer.PaperPiece.Align;
import cn.xiaowu.device.sim.printer.PaperPiece.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets what a printer is told into pieces of paper: Chinese characters of 24 dots. Breaks lines at the edge as the
/// printer does.
final class Typesetter {
    private static final int CHARACTER = 24;
    private static final int LEADING = 6;

    private final PaperWidth width;
    private final List<PaperPiece> pieces = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Glyph> row = new ArrayList<>();
    private CodeSetter coder = new CodeSetter();
    private Align align = Align.LEFT;
    private CharacterLook look = CharacterLook.USUAL;
    private int lineHeight = CHARACTER + LEADING;

    /// @param width how wide the paper is
    Typesetter(PaperWidth width) {
        this.width = width;
    }

    /// Does one thing.
    ///
    /// @return whether it could be done
    boolean set(EscPosCommand command) {
        switch (command) {
            case EscPosCommand.Initialise() -> initialise();
            case EscPosCommand.Print print -> print(print);
            case EscPosCommand.EndLine() -> endLine();
            case EscPosCommand.Align(int mode) -> align = Align.of(mode);
            case EscPosCommand.Size size -> look = look.with(size);
            case EscPosCommand.ChineseSize size -> look = look.with(size);
            case EscPosCommand.ChineseSpace space -> look = look.with(space);
            case EscPosCommand.Bold(boolean on) -> look = look.bold(on);
            case EscPosCommand.Feed(int count) -> feed(count * lineHeight);
            case EscPosCommand.Cut(boolean full, int feed) -> cut(full, feed);
            case EscPosCommand.LineHeight(int dots) -> lineHeight = dots;
            case EscPosCommand.CodeSetting setting -> coder.set(setting);
            case EscPosCommand.QrPrint() -> {
                return printQr();
            }
            case EscPosCommand.Bars bars -> {
                return printBars(bars);
            }
            case EscPosCommand.Dots dots -> {
                return printDots(dots);
            }
            case EscPosCommand.ChineseMode _,
                    EscPosCommand.CodePage _,
                    EscPosCommand.AskInTurn _,
                    EscPosCommand.Nothing _ -> {}
            case EscPosCommand.Unknown _ -> {
                return false;
            }
        }
        return true;
    }

    /// Forgets a line begun.
    void forgetLine() {
        row.clear();
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
        forgetLine();
        align = Align.LEFT;
        look = CharacterLook.USUAL;
        lineHeight = CHARACTER + LEADING;
        coder = new CodeSetter();
    }

    /// By the manuals a picture is printed at the beginning of a line only.
    private boolean printDots(EscPosCommand.Dots dots) {
        if (!row.isEmpty() || dots.rowBytes() == 0 || dots.bits().length < dots.rowBytes()) {
            return false;
        }
        pieces.add(new PaperPiece.Dots(dots.rowBytes(), dots.bits(), dots.across(), dots.down(), align));
        return true;
    }

    private boolean printBars(EscPosCommand.Bars bars) {
        Optional<PaperPiece> code = coder.bars(bars, align);
        if (code.isPresent() && coder.label().above()) {
            label(bars.data());
        }
        code.ifPresent(pieces::add);
        if (code.isPresent() && coder.label().below()) {
            label(bars.data());
        }
        return code.isPresent();
    }

    private void label(String text) {
        text.chars().forEach(each -> print(new EscPosCommand.Print((char) each, false)));
        endLine();
    }

    private boolean printQr() {
        Optional<PaperPiece> code = coder.qr(align);
        code.ifPresent(piece -> {
            pieces.add(piece);
            codes.add(coder.qrText());
        });
        return code.isPresent();
    }

    private void print(EscPosCommand.Print print) {
        Glyph glyph = look.glyph(print);
        int used = row.stream().mapToInt(Glyph::advance).sum();
        if (used + glyph.advance() > width.dots()) {
            endLine();
        }
        row.add(glyph);
    }

    private void endLine() {
        if (row.isEmpty()) {
            pieces.add(new PaperPiece.Blank(lineHeight));
            return;
        }
        int height = row.stream().mapToInt(Glyph::height).max().orElse(CHARACTER);
        pieces.add(new PaperPiece.Row(List.copyOf(row), align, Math.max(height, lineHeight)));
        lines.add(row.stream().map(glyph -> String.valueOf(glyph.character())).collect(Collectors.joining()));
        row.clear();
    }

    private void feed(int dots) {
        if (!row.isEmpty()) {
            endLine();
        }
        pieces.add(new PaperPiece.Blank(dots));
    }

    private void cut(boolean full, int feed) {
        if (feed > 0) {
            feed(feed);
        }
        pieces.add(new PaperPiece.CutMark(full));
    }
}
