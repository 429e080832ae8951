package cn.xiaowu.device.camera;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Reads a QR code out of a camera's frame.
///
/// Plain ZXing is tried first and reads most frames in a millisecond or two. Then other thresholds and sizes, and light
/// on dark as phones show it at night, each with a grid of our own laid over the grey picture, which reads what is
/// tilted, blurred or bent. What is read is a code's for sure: corner squares, timing lines and error correction agree.
///
/// Costs a bounded amount of memory and time: frames above 4 MiB as JPEG, or 8192 pixels a side, are not looked at, and
/// no attempt begins after the budget. For use by one thread, but [#wipe()] may be called by any.
public final class QrFrameReader {
    /// What a frame may take by default.
    public static final Duration BUDGET = Duration.ofMillis(200);

    private static final int MOST_PIXELS_A_SIDE = 8192;

    private final Duration budget;
    private final Levels levels = new Levels();
    private final LocalMean localMean = new LocalMean();
    private final Chain chain = new Chain(levels, localMean);

    /// A reader that gives each frame [#BUDGET].
    public QrFrameReader() {
        this(BUDGET);
    }

    /// A reader with a budget of its own.
    ///
    /// @param budget after this time no further attempt is begun at a frame; one attempt takes up to some ten
    ///     milliseconds
    public QrFrameReader(Duration budget) {
        this.budget = budget;
    }

    /// Looks for a code.
    ///
    /// @param jpeg a frame as JPEG
    /// @return what the code says, if one was read
    public synchronized Optional<FrameCode> read(byte[] jpeg) {
        Deadline until = Deadline.in(budget, System::nanoTime);
        return JpegFrame.decode(jpeg).flatMap(image -> read(image, until));
    }

    /// Looks for a code.
    ///
    /// @param luminance one byte a pixel, row by row, 0 is black
    /// @param width pixels in a row
    /// @param height rows
    /// @return what the code says, if one was read
    public synchronized Optional<FrameCode> read(byte[] luminance, int width, int height) {
        if (!isFrame(luminance.length, width, height)) {
            return Optional.empty();
        }
        try {
            System.arraycopy(luminance, 0, levels.begin(width, height), 0, width * height);
            return chain.read(Deadline.in(budget, System::nanoTime));
        } finally {
            wipe();
        }
    }

    private static boolean isFrame(int pixels, int width, int height) {
        return width > 0 && height > 0 && Math.max(width, height) <= MOST_PIXELS_A_SIDE && pixels >= width * height;
    }

    private Optional<FrameCode> read(BufferedImage image, Deadline until) {
        try {
            fill(levels.begin(image.getWidth(), image.getHeight()), image);
            return chain.read(until);
        } finally {
            JpegFrame.wipe(image);
            wipe();
        }
    }

    private static void fill(byte[] grey, BufferedImage image) {
        int width = image.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = luminance(row[x]);
            }
        }
        Arrays.fill(row, 0);
    }

    private static byte luminance(int rgb) {
        int red = (rgb >> 16) & 0xFF;
        int green = (rgb >> 8) & 0xFF;
        int blue = rgb & 0xFF;
        return (byte) ((red + 2 * green + blue) / 4);
    }

    /// Whether no pixel of any frame is held.
    boolean isBlank() {
        return levels.isBlank() && localMean.isBlank();
    }

    /// Overwrites all that was made of the last frame with zeros.
    public synchronized void wipe() {
        levels.wipe();
        localMean.wipe();
    }
}
