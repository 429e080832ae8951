package cn.xiaowu.device.sim.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/// Draws codes.
public final class CodePicture {
    private static final int MARGIN = 4;
    private static final int PIXELS_A_MODULE = 8;

    private CodePicture() {}

    /// Draws a QR code with its quiet zone.
    ///
    /// @throws IllegalArgumentException if the text is too long for a QR code
    public static BufferedImage draw(String text) {
        BitMatrix code = encode(text);
        int side = code.getWidth() * PIXELS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static BitMatrix encode(String text) {
        Map<EncodeHintType, ?> hints = Map.of(
                EncodeHintType.MARGIN,
                MARGIN,
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("this text makes no QR code", e);
        }
    }
}
