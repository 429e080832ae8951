package cn.xiaowu.device.print;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A document as ESC/POS bytes: text in GBK, which every Chinese model prints; characters that GBK lacks become □.
/// Control characters in a text never reach the printer: they could give it commands.
public final class EscPosEncoder {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] LACKING = "□".getBytes(GBK);
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int LONGEST_QR = 2953;

    private final WipedOutput out = new WipedOutput();

    private EscPosEncoder() {}

    /// Encodes a document.
    ///
    /// @return initialisation, Chinese mode, then the document's pieces
    /// @throws IllegalArgumentException if a QR code's text is longer than any QR code
    public static byte[] encode(ReceiptDocument document) {
        var encoder = new EscPosEncoder();
        encoder.write(ESC, '@');
        encoder.write(FS, '&');
        document.blocks().forEach(encoder::write);
        return encoder.out.takeAndWipe();
    }

    private void write(ReceiptBlock block) {
        switch (block) {
            case ReceiptBlock.Line line -> writeLine(line);
            case ReceiptBlock.Qr qr -> writeQr(qr);
            case ReceiptBlock.Feed(int lines) -> write(ESC, 'd', lines);
            case ReceiptBlock.Cut() -> write(GS, 'V', 66, 0);
        }
    }

    private void writeLine(ReceiptBlock.Line line) {
        align(line.centred());
        write(GS, '!', line.big() ? 0x11 : 0);
        writeGbk(line.text());
        write('\n');
    }

    private void writeQr(ReceiptBlock.Qr qr) {
        byte[] data = qr.text().getBytes(StandardCharsets.UTF_8);
        if (data.length > LONGEST_QR) {
            throw new IllegalArgumentException("a QR code holds " + LONGEST_QR + " bytes at most");
        }
        align(true);
        write(GS, '(', 'k', 4, 0, 49, 65, 50, 0);
        write(GS, '(', 'k', 3, 0, 49, 67, qr.moduleDots());
        write(GS, '(', 'k', 3, 0, 49, 69, 49);
        int length = data.length + 3;
        write(GS, '(', 'k', length & 0xFF, length >> 8, 49, 80, 48);
        out.writeBytes(data);
        write(GS, '(', 'k', 3, 0, 49, 81, 48);
        write('\n');
    }

    private void align(boolean centred) {
        write(ESC, 'a', centred ? 1 : 0);
    }

    private void write(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
    }

    private void writeGbk(String text) {
        String harmless = text.replaceAll("\\p{Cntrl}", " ");
        CharsetEncoder encoder = GBK.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(LACKING);
        byte[] room = new byte[2 * harmless.length()];
        ByteBuffer into = ByteBuffer.wrap(room);
        encoder.encode(CharBuffer.wrap(harmless), into, true);
        encoder.flush(into);
        out.write(room, 0, into.position());
        Arrays.fill(room, (byte) 0);
    }

    /// Bytes that leave no copy behind.
    private static final class WipedOutput extends ByteArrayOutputStream {
        WipedOutput() {
            super(8192);
        }

        byte[] takeAndWipe() {
            byte[] bytes = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return bytes;
        }
    }
}
