package cn.xiaowu.device.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes a camera's JPEG, if it is small enough: the size is looked at before any pixel is.
final class JpegFrame {
    private static final Logger LOG = LoggerFactory.getLogger(JpegFrame.class);
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PIXELS_A_SIDE = 1920;

    private JpegFrame() {}

    static Optional<BufferedImage> decode(byte[] jpeg) {
        if (jpeg.length > MOST_BYTES) {
            return Optional.empty();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream, true, true);
            return isSmall(reader) ? Optional.of(reader.read(0)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The JPEG decoder also throws unchecked exceptions at broken pictures.
            LOG.debug("a frame is no JPEG: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /// Overwrites a frame's pixels with zeros.
    static void wipe(BufferedImage image) {
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte pixels) {
            for (byte[] band : pixels.getBankData()) {
                Arrays.fill(band, (byte) 0);
            }
        }
        image.flush();
    }

    private static boolean isSmall(ImageReader reader) throws IOException {
        return reader.getWidth(0) <= MOST_PIXELS_A_SIDE && reader.getHeight(0) <= MOST_PIXELS_A_SIDE;
    }
}
