package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.sim.printer.PaperPiece.Align;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes QR and bar codes as the printer's own firmware does. For one thread at a time.
final class CodeSetter {
    private static final Logger LOG = LoggerFactory.getLogger(CodeSetter.class);

    private EscPosCommand.BarLabel label = new EscPosCommand.BarLabel(false, false);
    private int barHeight = 162;
    private int barWidth = 3;
    private int qrModule = 3;
    private ErrorCorrectionLevel qrLevel = ErrorCorrectionLevel.L;
    private String qrText = "";

    /// Takes how later codes will look.
    void set(EscPosCommand.CodeSetting setting) {
        switch (setting) {
            case EscPosCommand.QrModule(int dots) -> qrModule = Math.clamp(dots, 1, 16);
            case EscPosCommand.QrLevel(int level) -> qrLevel = levelOf(level);
            case EscPosCommand.QrStore(byte[] data) -> qrText = new String(data, StandardCharsets.UTF_8);
            case EscPosCommand.BarHeight(int dots) -> barHeight = Math.max(1, dots);
            case EscPosCommand.BarWidth(int dots) -> barWidth = Math.clamp(dots, 1, 6);
            case EscPosCommand.BarLabel wanted -> label = wanted;
        }
    }

    /// What the next QR code says.
    String qrText() {
        return qrText;
    }

    /// Where bar codes have their text.
    EscPosCommand.BarLabel label() {
        return label;
    }

    /// The QR code; empty if there is none with that text.
    Optional<PaperPiece> qr(Align align) {
        try {
            return Optional.of(new PaperPiece.Qr(QrSquares.of(qrText, qrLevel), qrModule, align));
        } catch (WriterException e) {
            LOG.warn("a QR code of {} characters could not be printed", qrText.length());
            return Optional.empty();
        }
    }

    /// A bar code; empty if there is none with that text.
    Optional<PaperPiece> bars(EscPosCommand.Bars bars, Align align) {
        try {
            boolean[] code = bars.ean()
                    ? new EAN13Writer().encode(bars.data())
                    : new Code128Writer().encode(bars.data(), Map.of(EncodeHintType.FORCE_CODE_SET, "B"));
            return Optional.of(new PaperPiece.Bars(code, barWidth, barHeight, align));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "a bar code of {} characters could not be printed",
                    bars.data().length());
            return Optional.empty();
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
