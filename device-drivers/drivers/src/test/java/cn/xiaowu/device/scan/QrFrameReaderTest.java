package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QrFrameReaderTest {
    private static final String TEXT = "XW1:6BF%RN%U2B3QMEOX0R4BK-9Z";

    private final QrFrameReader reader = new QrFrameReader();

    @Test
    void readsACodeInACorner() throws Exception {
        assertThat(reader.read(frame(TEXT, 640, 480, 0, Color.WHITE, Color.BLACK)))
                .contains(TEXT);
    }

    @Test
    void readsACodeThatIsHeldAskew() throws Exception {
        assertThat(reader.read(frame(TEXT, 640, 480, 0.3, Color.WHITE, Color.BLACK)))
                .contains(TEXT);
    }

    @Test
    void readsLightOnDark() throws Exception {
        assertThat(reader.read(frame(TEXT, 640, 480, 0, Color.BLACK, Color.LIGHT_GRAY)))
                .contains(TEXT);
    }

    @Test
    void readsChineseInUtf8AndInGb18030() throws Exception {
        assertThat(reader.read(jpeg(picture(code("样例甲", "UTF-8"), 640, 480, 0, Color.WHITE, Color.BLACK))))
                .contains("样例甲");
        assertThat(reader.read(jpeg(picture(code("样例甲", "GB18030"), 640, 480, 0, Color.WHITE, Color.BLACK))))
                .contains("样例甲");
    }

    @Test
    void readsASmallFrameAfterALargeOne() throws Exception {
        assertThat(reader.read(frame(TEXT, 1280, 720, 0, Color.WHITE, Color.BLACK)))
                .contains(TEXT);
        assertThat(reader.read(frame(TEXT, 320, 320, 0, Color.WHITE, Color.BLACK)))
                .contains(TEXT);
    }

    @Test
    void findsNothingOnAnEmptyTable() throws Exception {
        assertThat(reader.read(jpeg(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
    }

    @Test
    void doesNotLookAtAFrameLargerThanACamerasFrames() throws Exception {
        assertThat(reader.read(frame(TEXT, 2000, 480, 0, Color.WHITE, Color.BLACK)))
                .isEmpty();
    }

    @Property(tries = 100)
    void readsNothingOutOfNoise(@ForAll @Size(max = 500) byte[] noise) {
        assertThat(new QrFrameReader().read(noise)).isEmpty();
    }

    private static byte[] frame(String text, int width, int height, double turn, Color paper, Color ink)
            throws IOException, WriterException {
        return jpeg(picture(code(text, "ISO-8859-1"), width, height, turn, paper, ink));
    }

    private static BitMatrix code(String text, String charset) throws WriterException {
        return new QRCodeWriter()
                .encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.CHARACTER_SET, charset));
    }

    private static BufferedImage picture(BitMatrix code, int width, int height, double turn, Color paper, Color ink) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
        pen.setColor(ink);
        pen.transform(AffineTransform.getRotateInstance(turn, width / 2.0, height / 2.0));
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    pen.fillRect(40 + 6 * x, 40 + 6 * y, 6, 6);
                }
            }
        }
        pen.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
