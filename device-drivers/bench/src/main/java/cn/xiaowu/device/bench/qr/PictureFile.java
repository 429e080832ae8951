package cn.xiaowu.device.bench.qr;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Loads a picture file as luminance: any PNG or JPEG, see-through parts on white.
final class PictureFile {
    private PictureFile() {}

    /// @throws IOException if it can't be read as a picture
    static Frame load(Path file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException(file + " is no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return decode(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Frame decode(ImageReader reader) throws IOException {
        try {
            return grey(reader.read(0));
        } catch (IIOException e) {
            // Java does not turn four inks into colours; their raster it does give.
            return greyOfInks(reader.readRaster(0, null));
        }
    }

    private static Frame grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) luminance(row[x]);
            }
        }
        return new Frame(grey, width, height);
    }

    private static int luminance(int argb) {
        int alpha = argb >>> 24;
        int colour = (306 * ((argb >> 16) & 0xFF) + 601 * (argb >> 8 & 0xFF) + 117 * (argb & 0xFF) + 512) >> 10;
        return (alpha * colour + (255 - alpha) * 255) / 255;
    }

    /// Adobe's programs store inks upside down, and no other writes such JPEGs: 255 is no ink.
    private static Frame greyOfInks(Raster inks) throws IOException {
        if (inks.getNumBands() != 4) {
            throw new IOException("a picture of " + inks.getNumBands() + " bands that Java can't read");
        }
        int width = inks.getWidth();
        int height = inks.getHeight();
        byte[] grey = new byte[width * height];
        int[] pixel = new int[4];
        for (int at = 0; at < grey.length; at++) {
            inks.getPixel(at % width, at / width, pixel);
            int colour = (306 * pixel[0] + 601 * pixel[1] + 117 * pixel[2] + 512) >> 10;
            grey[at] = (byte) (colour * pixel[3] / 255);
        }
        return new Frame(grey, width, height);
    }
}
