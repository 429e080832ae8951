package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.print.Alignment;
import cn.xiaowu.device.print.Column;
import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.GlyphSet;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.ReceiptBlock;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.device.print.TextStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Any text in any kind of piece, for any printer: a document's bytes or a refusal, and what the text says is never a
/// command to the printer.
public final class ReceiptFuzz {
    private static final int MOST_BLOCKS = 6;
    private static final List<Alignment> ALIGNMENTS = List.of(Alignment.values());

    private ReceiptFuzz() {}

    /// Each kind of piece; text with commands in it, with what no font has, and halves of characters.
    public static List<byte[]> seeds() {
        return List.of(
                input(0x1F, "Text 样例\n第二行", 0, "\u001B@\u001DV\u0000\u0010\u0004\u0001", 1),
                input(0x1E, "一 二 三", 9, "𠮷\uE000e\u0301", 0x20),
                input(0x07, "XW1:CODE", 2, "XIAOWU{1}", 3, "690123456789", 4, "", 5),
                input(0x1F, "", 6, "", 7, "样例", 0xFA),
                input(0x03, "\u0010\u0004\u0001", 2, "\u0010\u0005\u0002", 0));
    }

    private static byte[] input(int printer, Object... textsAndKinds) {
        List<byte[]> parts = new ArrayList<>(List.of(new byte[] {(byte) printer}));
        for (int i = 0; i < textsAndKinds.length; i += 2) {
            byte[] text = ((String) textsAndKinds[i]).getBytes(StandardCharsets.UTF_8);
            parts.add(new byte[] {((Integer) textsAndKinds[i + 1]).byteValue(), (byte) text.length});
            parts.add(text);
        }
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// Tries one input.
    ///
    /// @param input the printer; then pieces: which kind, how many bytes of text, the text
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        PrinterProfile profile = profile(input[0]);
        List<ReceiptBlock> blocks = blocks(input);
        encoded(new ReceiptDocument(null, blocks), profile).ifPresent(bytes -> check(bytes, blocks, profile));
    }

    private static PrinterProfile profile(int bits) {
        GlyphSet[] sets = GlyphSet.values();
        return new PrinterProfile(
                (bits & 1) == 0 ? PaperWidth.MM_58 : PaperWidth.MM_80,
                sets[((bits >> 5) & 3) % sets.length],
                (bits & 2) != 0,
                (bits & 4) != 0,
                (bits & 8) != 0,
                (bits & 16) != 0);
    }

    private static List<ReceiptBlock> blocks(byte[] input) {
        List<ReceiptBlock> blocks = new ArrayList<>();
        int at = 1;
        while (at + 2 <= input.length && blocks.size() < MOST_BLOCKS) {
            int from = at + 2;
            int end = Math.min(input.length, from + (input[at + 1] & 0xFF));
            block(input[at] & 0xFF, Arrays.copyOfRange(input, from, end)).ifPresent(blocks::add);
            at = end;
        }
        return blocks;
    }

    /// The lowest three bits say which kind; the others how it looks, or that the text may hold half characters.
    private static Optional<ReceiptBlock> block(int kind, byte[] bytes) {
        Charset charset = (kind & 0x80) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
        String text = new String(bytes, charset);
        int more = (kind >> 3) & 7;
        TextStyle style = new TextStyle(1 + more, 1 + (more & 3), (more & 1) != 0);
        try {
            return Optional.of(
                    switch (kind & 7) {
                        case 0, 6 -> new ReceiptBlock.Text(text, style, ALIGNMENTS.get(more % 3));
                        case 1 -> new ReceiptBlock.Columns(cells(text, more), (more & 1) != 0);
                        case 2 -> new ReceiptBlock.Qr(text, 1 + more);
                        case 3 -> new ReceiptBlock.Barcode(ReceiptBlock.Barcode.Kind.CODE_128, text, 1 + more * 20);
                        case 4 -> new ReceiptBlock.Barcode(ReceiptBlock.Barcode.Kind.EAN_13, text, 40);
                        case 5 -> new ReceiptBlock.Rule(more == 0);
                        default -> more == 0 ? new ReceiptBlock.Cut(true) : new ReceiptBlock.Feed(more);
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Column> cells(String text, int more) {
        List<Column> cells = new ArrayList<>();
        for (String cell : text.split(" ", -1)) {
            boolean fixed = cells.size() == 1 && more > 1;
            cells.add(fixed ? Column.fixed(2 + more * 6, cell).right() : Column.share(1 + more, cell));
        }
        return cells;
    }

    /// A code or a row that is wider than the paper may be refused, in those words only.
    private static Optional<byte[]> encoded(ReceiptDocument document, PrinterProfile profile) {
        try {
            return Optional.of(EscPosEncoder.encode(document, profile).bytes());
        } catch (IllegalArgumentException e) {
            boolean allText = document.blocks().stream().allMatch(ReceiptBlock.Text.class::isInstance);
            if (allText && !String.valueOf(e.getMessage()).contains("longer")) {
                throw new AssertionError("text was refused", e);
            }
            return Optional.empty();
        }
    }

    private static void check(byte[] bytes, List<ReceiptBlock> blocks, PrinterProfile profile) {
        EscPosDecoder decoder = new EscPosDecoder();
        List<EscPosCommand> commands = decoder.accept(bytes);
        long cuts = profile.cutter() ? count(blocks, ReceiptBlock.Cut.class) : 0;
        long codes = profile.nativeQr()
                ? blocks.stream().filter(ReceiptFuzz::isNative).count()
                : 0;
        long bars = profile.nativeBarcode() ? count(blocks, ReceiptBlock.Barcode.class) : 0;
        expect("beginning", 1, count(commands, EscPosCommand.Initialise.class));
        expect("cut", cuts, count(commands, EscPosCommand.Cut.class));
        expect("QR code", codes, count(commands, EscPosCommand.QrPrint.class));
        expect("bar code", bars, count(commands, EscPosCommand.Bars.class));
        expect("unknown command", 0, count(commands, EscPosCommand.Unknown.class));
        expect("command obeyed at once", 0, heard(bytes));
        expect("question in turn", 0, count(commands, EscPosCommand.AskInTurn.class));
        expect("whole end", 1, count(decoder.accept(new byte[] {'\n'}), EscPosCommand.EndLine.class));
    }

    /// A code whose bytes would be obeyed at once is drawn.
    private static boolean isNative(ReceiptBlock block) {
        if (!(block instanceof ReceiptBlock.Qr qr)) {
            return false;
        }
        String text = qr.text();
        return Stream.of("\u0010\u0004", "\u0010\u0005", "\u0010\u0014").noneMatch(text::contains);
    }

    private static long heard(byte[] bytes) {
        RealTimeEar ear = new RealTimeEar();
        long heard = 0;
        for (byte value : bytes) {
            heard += ear.accept(value).isPresent() ? 1 : 0;
        }
        return heard;
    }

    private static long count(List<?> all, Class<?> kind) {
        return all.stream().filter(kind::isInstance).count();
    }

    private static void expect(String what, long expected, long found) {
        if (expected != found) {
            throw new AssertionError(found + " times a " + what + " instead of " + expected);
        }
    }
}
