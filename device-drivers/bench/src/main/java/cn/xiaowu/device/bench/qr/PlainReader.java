package cn.xiaowu.device.bench.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/// ZXing as its manual shows it: what ours is compared with.
final class PlainReader implements Contestant {
    private final QRCodeReader reader = new QRCodeReader();

    @Override
    public Optional<Answer> read(Frame frame) {
        var source = new PlanarYUVLuminanceSource(
                frame.grey(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            Result result = reader.decode(new BinaryBitmap(new HybridBinarizer(source)));
            return Optional.of(new Answer(result.getText(), bytes(result)));
        } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // No code, or a picture that it stumbles over: not read.
            return Optional.empty();
        }
    }

    private static byte[] bytes(Result result) {
        var all = new ByteArrayOutputStream();
        if (result.getResultMetadata() != null
                && result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS) instanceof List<?> segments) {
            for (Object segment : segments) {
                all.writeBytes((byte[]) segment);
            }
        }
        return all.toByteArray();
    }
}
