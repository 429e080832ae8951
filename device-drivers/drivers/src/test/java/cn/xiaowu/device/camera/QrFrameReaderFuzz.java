package cn.xiaowu.device.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.List;

/// Any grey picture: a code, or none, and never an exception.
public final class QrFrameReaderFuzz {
    private static final QrFrameReader READER = new QrFrameReader();
    private static final int SIDE = 29;

    private QrFrameReaderFuzz() {}

    /// A code as drawn, and the same in the dark.
    public static List<byte[]> seeds() throws WriterException {
        BitMatrix code = new QRCodeWriter().encode("XIAOWU", BarcodeFormat.QR_CODE, SIDE, SIDE);
        return List.of(picture(code, 0, 255), picture(code, 255, 0), picture(code, 20, 60));
    }

    private static byte[] picture(BitMatrix code, int ink, int paper) {
        byte[] input = new byte[1 + code.getWidth() * code.getHeight()];
        input[0] = (byte) code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                input[1 + y * code.getWidth() + x] = (byte) (code.get(x, y) ? ink : paper);
            }
        }
        return input;
    }

    /// Tries one input.
    ///
    /// @param input pixels in a row, then the pixels
    public static void fuzzerTestOneInput(byte[] input) {
        int width = input.length == 0 ? 0 : input[0] & 0xFF;
        int height = width == 0 ? 0 : (input.length - 1) / width;
        if (height > 0) {
            READER.read(Arrays.copyOfRange(input, 1, 1 + width * height), width, height);
        }
    }
}
