package cn.xiaowu.device.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/// Any bytes in place of a camera's JPEG: a code, or none, and never an exception.
public final class JpegFrameFuzz {
    private static final QrFrameReader READER = new QrFrameReader();

    private JpegFrameFuzz() {}

    /// A small blank JPEG.
    public static List<byte[]> seeds() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(24, 24, BufferedImage.TYPE_BYTE_GRAY), "jpeg", jpeg);
        return List.of(jpeg.toByteArray());
    }

    /// Tries one input.
    ///
    /// @param input a frame
    public static void fuzzerTestOneInput(byte[] input) {
        READER.read(input);
    }
}
