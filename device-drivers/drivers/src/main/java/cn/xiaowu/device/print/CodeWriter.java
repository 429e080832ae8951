package cn.xiaowu.device.print;

import cn.xiaowu.device.print.ReceiptBlock.Barcode;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Writes QR and bar codes: by the printer's own commands, or as pictures. A native code that is wider than the paper
/// is printed by no printer and refused by none, so the size is always worked out here.
final class CodeWriter {
    private static final byte GS = CommandWriter.GS;
    private static final int LONGEST_QR = 2953;
    private static final int QUIET_MODULES = 4;
    private static final int QUIET_BARS = 20;
    private static final List<Integer> BAR_DOTS = List.of(3, 2);

    private final PrinterProfile profile;
    private final CommandWriter out;
    private final TextWriter text;

    CodeWriter(PrinterProfile profile, CommandWriter out, TextWriter text) {
        this.profile = profile;
        this.out = out;
        this.text = text;
    }

    /// @throws IllegalArgumentException if the text is longer than any QR code that fits the paper
    void write(ReceiptBlock.Qr qr) {
        byte[] data = qr.text().getBytes(StandardCharsets.UTF_8);
        if (data.length == 0 || data.length > LONGEST_QR) {
            throw new IllegalArgumentException("a QR code holds 1 to " + LONGEST_QR + " bytes");
        }
        ByteMatrix squares = squares(qr.text());
        int module = Math.min(qr.moduleDots(), profile.paper().dots() / (squares.getWidth() + 2 * QUIET_MODULES));
        if (module < 1) {
            throw new IllegalArgumentException("the QR code is wider than the paper");
        }
        byte[] stored = stored(data);
        if (profile.nativeQr() && !RealTimeBytes.areIn(stored)) {
            writeNativeQr(stored, module);
        } else {
            drawQr(squares, module);
        }
        Arrays.fill(stored, (byte) 0);
        Arrays.fill(data, (byte) 0);
    }

    /// What tells a printer the code's text. The length counts bytes, and so cuts no Chinese text.
    private static byte[] stored(byte[] data) {
        int length = data.length + 3;
        byte[] head = {GS, '(', 'k', (byte) length, (byte) (length >> 8), 49, 80, 48};
        byte[] command = Arrays.copyOf(head, head.length + data.length);
        System.arraycopy(data, 0, command, head.length, data.length);
        return command;
    }

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds that text", e);
        }
    }

    /// Epson's form. Printers leave no quiet zone around it, so an empty line as high as one stands before and after.
    private void writeNativeQr(byte[] stored, int module) {
        out.write(CommandWriter.ESC, 'a', 1);
        out.write(CommandWriter.ESC, '3', QUIET_MODULES * module).write('\n');
        out.write(GS, '(', 'k', 4, 0, 49, 65, 50, 0);
        out.write(GS, '(', 'k', 3, 0, 49, 67, module);
        out.write(GS, '(', 'k', 3, 0, 49, 69, 49);
        out.write(stored);
        out.write(GS, '(', 'k', 3, 0, 49, 81, 48);
        out.write('\n');
    }

    private void drawQr(ByteMatrix squares, int module) {
        int width = profile.paper().dots();
        int side = squares.getWidth();
        var raster = new Raster(width, (side + 2 * QUIET_MODULES) * module);
        int left = (width - side * module) / 2;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (squares.get(column, row) == 1) {
                    int y = (row + QUIET_MODULES) * module;
                    raster.blacken(left + column * module, y, module, module);
                }
            }
        }
        out.writeRaster(raster);
        raster.wipe();
    }

    /// @throws IllegalArgumentException if it is wider than the paper, or an EAN's check digit is wrong
    void write(Barcode barcode) {
        boolean[] bars = bars(barcode);
        int dots = BAR_DOTS.stream()
                .filter(each ->
                        (bars.length + QUIET_BARS) * each <= profile.paper().dots())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the bar code is wider than the paper"));
        if (profile.nativeBarcode()) {
            writeNativeBarcode(barcode, dots);
        } else {
            drawBarcode(bars, dots, barcode.height());
            text.write(new ReceiptBlock.Text(barcode.data(), TextStyle.PLAIN, Alignment.CENTRE));
        }
    }

    /// Always code set B, so that the width is the same whoever makes the code.
    private static boolean[] bars(Barcode barcode) {
        return switch (barcode.kind()) {
            case CODE_128 -> new Code128Writer().encode(barcode.data(), Map.of(EncodeHintType.FORCE_CODE_SET, "B"));
            case EAN_13 -> new EAN13Writer().encode(barcode.data());
        };
    }

    private void writeNativeBarcode(Barcode barcode, int dots) {
        out.write(CommandWriter.ESC, 'a', 1);
        out.write(GS, 'h', barcode.height()).write(GS, 'w', dots).write(GS, 'H', 2);
        byte[] data = nativeData(barcode);
        int kind = switch (barcode.kind()) {
            case CODE_128 -> 73;
            case EAN_13 -> 67;
        };
        out.write(GS, 'k', kind, data.length).write(data).write('\n');
    }

    /// A brace begins a command inside Code 128, so a real one is written twice.
    private static byte[] nativeData(Barcode barcode) {
        String data = switch (barcode.kind()) {
            case CODE_128 -> "{B" + barcode.data().replace("{", "{{");
            case EAN_13 -> barcode.data();
        };
        return data.getBytes(StandardCharsets.US_ASCII);
    }

    private void drawBarcode(boolean[] bars, int dots, int height) {
        int width = profile.paper().dots();
        var raster = new Raster(width, height);
        int left = (width - bars.length * dots) / 2;
        for (int bar = 0; bar < bars.length; bar++) {
            if (bars[bar]) {
                raster.blacken(left + bar * dots, 0, dots, height);
            }
        }
        out.writeRaster(raster);
        raster.wipe();
    }
}
