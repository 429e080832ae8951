package cn.xiaowu.journey.play;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/// Reads printed paper as a phone would.
final class Printout {
    private Printout() {}

    /// The text of the QR code on the paper.
    ///
    /// @throws JourneyException if there is none that can be read
    static String qr(BufferedImage paper) {
        int width = paper.getWidth();
        int height = paper.getHeight();
        int[] pixels = paper.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        } catch (NotFoundException e) {
            throw new JourneyException("no QR code can be read on the printed paper", e);
        }
    }
}
