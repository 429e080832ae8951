package cn.xiaowu.device.camera;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A frame in several sizes, light on dark, and sharpened: each is made when it is asked for, in buffers that the next
/// frame uses again. Only one picture of a kind is there at a time, except for the sizes.
final class Levels {
    /// The frame, halved up to four times.
    static final int SIZES = 5;

    private final List<PixelBuffer> buffers =
            Stream.generate(PixelBuffer::new).limit(SIZES).toList();
    private final @Nullable GreyImage[] sizes = new GreyImage[SIZES];
    private final PixelBuffer doubled = new PixelBuffer();
    private final PixelBuffer inverted = new PixelBuffer();
    private final PixelBuffer sharp = new PixelBuffer();

    /// Room for a frame at full size, to be filled by the caller.
    byte[] begin(int width, int height) {
        Arrays.fill(sizes, null);
        byte[] pixels = buffers.getFirst().take(width * height);
        sizes[0] = new GreyImage(pixels, width, height);
        return pixels;
    }

    /// The frame, halved so many times.
    ///
    /// @param halvings 0 to 4
    GreyImage get(int halvings) {
        GreyImage there = sizes[halvings];
        if (there != null) {
            return there;
        }
        GreyImage larger = get(halvings - 1);
        GreyImage made = larger.halved(buffers.get(halvings).take((larger.getWidth() / 2) * (larger.getHeight() / 2)));
        sizes[halvings] = made;
        return made;
    }

    /// The frame at double the size.
    GreyImage doubled() {
        GreyImage image = get(0);
        return image.doubled(doubled.take(4 * image.getWidth() * image.getHeight()));
    }

    /// The frame, halved so many times, with light and dark exchanged.
    GreyImage inverted(int halvings) {
        GreyImage image = get(halvings);
        return image.inverted(inverted.take(image.getWidth() * image.getHeight()));
    }

    /// A picture without some of its blur, for finding marks in.
    GreyImage sharpened(GreyImage image, int reach, int gain, int[] sums) {
        return Sharpening.sharpened(image, reach, gain, sharp.take(image.getWidth() * image.getHeight()), sums);
    }

    /// Whether nothing but zeros is held.
    boolean isBlank() {
        return all().allMatch(PixelBuffer::isBlank);
    }

    /// Overwrites everything with zeros.
    void wipe() {
        all().forEach(PixelBuffer::wipe);
    }

    private Stream<PixelBuffer> all() {
        return Stream.concat(buffers.stream(), Stream.of(doubled, inverted, sharp));
    }
}
