package cn.xiaowu.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JpegFrameTest {
    private static final String TEXT = "XW1:6BF%RN%U2B3QMEOX0R4BK-9Z";

    @Test
    void readsACodeInAJpeg() throws IOException {
        assertThat(new QrFrameReader().read(jpeg(640, 480)).map(FrameCode::text))
                .contains(TEXT);
    }

    @Test
    void doesNotLookAtAFrameLargerThanACamerasFrames() throws IOException {
        assertThat(JpegFrame.decode(jpeg(2000, 480))).isEmpty();
    }

    @Test
    void believesNoSizeThatNoCameraHas() throws IOException {
        byte[] jpeg = jpeg(640, 480);
        int frame = startOfFrame(jpeg);
        jpeg[frame + 5] = (byte) 0xFF;
        jpeg[frame + 7] = (byte) 0xFF;

        assertThat(JpegFrame.decode(jpeg)).isEmpty();
    }

    @Test
    void doesNotLookAtMoreBytesThanAFrameHas() {
        assertThat(JpegFrame.decode(new byte[(4 << 20) + 1])).isEmpty();
    }

    @Test
    void wipesItsPixels() throws IOException {
        BufferedImage image = JpegFrame.decode(jpeg(640, 480)).orElseThrow();
        JpegFrame.wipe(image);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(300, 300) & 0xFFFFFF).isZero();
    }

    @Property(tries = 100)
    void readsNothingOutOfAnyBytes(@ForAll @Size(max = 500) byte[] noise) {
        assertThat(new QrFrameReader().read(noise)).isEmpty();
    }

    @Property(tries = 60)
    void survivesABrokenJpeg(
            @ForAll @IntRange(min = 0, max = 4000) int at, @ForAll byte value, @ForAll @IntRange(max = 4000) int length)
            throws IOException {
        byte[] jpeg = jpeg(64, 64);
        jpeg[at % jpeg.length] = value;
        byte[] cut = java.util.Arrays.copyOf(jpeg, Math.min(jpeg.length, length));
        assertThat(new QrFrameReader().read(cut).map(FrameCode::text))
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text).contains(TEXT));
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int at = 0; at < jpeg.length - 1; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                return at;
            }
        }
        throw new IllegalArgumentException("no baseline JPEG");
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        CodePicture picture = new CodePicture(width, height, 200)
                .with(CodePicture.modules(TEXT, "ISO-8859-1"), 20, 220, 60, 50, 260, 50, 260, 250, 60, 250);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, picture.grey);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
