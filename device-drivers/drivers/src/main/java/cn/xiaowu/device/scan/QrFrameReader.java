package cn.xiaowu.device.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a QR code out of a camera's frame. Tries what reads most first: local and global thresholds, half the size,
/// and light on dark as phones show it at night.
///
/// Costs a bounded amount of memory and time: frames above 4 MiB or 1920 × 1920 pixels are not looked at. For use by
/// one thread, but [#wipe()] may be called by any.
public final class QrFrameReader {
    private static final Logger LOG = LoggerFactory.getLogger(QrFrameReader.class);

    /// ISO 8859-1 keeps every byte, so that [CodeText] can tell UTF-8 from GB 18030, which ZXing does not.
    private static final Map<DecodeHintType, ?> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER, true,
            DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());

    private static final List<Function<LuminanceSource, Binarizer>> THRESHOLDS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private final QRCodeReader reader = new QRCodeReader();
    private byte[] grey = new byte[0];
    private byte[] half = new byte[0];

    /// Looks for a code.
    ///
    /// @param jpeg a frame as JPEG
    /// @return the code's text, if one was read
    public synchronized Optional<String> read(byte[] jpeg) {
        return JpegFrame.decode(jpeg).flatMap(this::read);
    }

    private Optional<String> read(BufferedImage image) {
        try {
            GreyImage frame = greyOf(image);
            GreyImage smaller = frame.halved(half);
            return Stream.of(frame, smaller, frame.invert(), smaller.invert())
                    .map(this::readAtAnyThreshold)
                    .flatMap(Optional::stream)
                    .findFirst();
        } finally {
            image.flush();
            wipe();
        }
    }

    private Optional<String> readAtAnyThreshold(LuminanceSource source) {
        return THRESHOLDS.stream()
                .map(threshold -> readOnce(threshold.apply(source)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> readOnce(Binarizer binarizer) {
        try {
            String text = reader.decode(new BinaryBitmap(binarizer), HINTS).getText();
            return Optional.of(isBytes(text) ? CodeText.decode(text.getBytes(StandardCharsets.ISO_8859_1)) : text);
        } catch (ReaderException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // Hostile pictures make the decoder stumble: nothing was read, and the next frame comes soon.
            LOG.debug("a frame made the decoder fail", e);
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    private static boolean isBytes(String text) {
        return text.chars().allMatch(character -> character <= 0xFF);
    }

    private GreyImage greyOf(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (grey.length < width * height) {
            grey = new byte[width * height];
            half = new byte[width * height / 4];
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = luminance(row[x]);
            }
        }
        Arrays.fill(row, 0);
        return new GreyImage(grey, width, height);
    }

    private static byte luminance(int rgb) {
        int red = (rgb >> 16) & 0xFF;
        int green = (rgb >> 8) & 0xFF;
        int blue = rgb & 0xFF;
        return (byte) ((red + 2 * green + blue) / 4);
    }

    /// Overwrites the last frame with zeros.
    public synchronized void wipe() {
        Arrays.fill(grey, (byte) 0);
        Arrays.fill(half, (byte) 0);
    }
}
