package cn.xiaowu.device.sim.printer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// The squares of a QR code, as the printer's own firmware makes them.
final class QrSquares {
    private QrSquares() {}

    /// Without quiet zone: the paper around it is one.
    static BitMatrix of(String text, ErrorCorrectionLevel level) throws WriterException {
        if (text.isEmpty()) {
            throw new WriterException("nothing was stored");
        }
        Map<EncodeHintType, ?> hints = Map.of(
                EncodeHintType.MARGIN,
                0,
                EncodeHintType.ERROR_CORRECTION,
                level,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    }
}
