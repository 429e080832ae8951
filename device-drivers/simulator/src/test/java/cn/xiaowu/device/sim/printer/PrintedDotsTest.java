package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.device.print.TestPage;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The printed dots, looked at one by one.
class PrintedDotsTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final String CODE = "https://progress.example/样例?no=2026-000123";

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void areAsWideAsTheHeadAndBlackOrWhite(PaperWidth width) throws Exception {
        BufferedImage dots = printed(width, TestPage.of("样例点", "2026-11-25 16:00", profile(width)));

        assertThat(dots.getWidth()).isEqualTo(width.dots());
        assertThat(dots.getRGB(0, 0, dots.getWidth(), dots.getHeight(), null, 0, dots.getWidth()))
                .containsOnly(BLACK, WHITE);
        keepForEyes(dots, width);
    }

    @Test
    void areThoseOfARasterOneByOne() {
        var printer = new PrinterSimulator(() -> Instant.EPOCH, PaperWidth.MM_58, true);
        byte[] rows = HexFormat.of().parseHex("8001" + "5aa5" + "ffff");

        printer.received(raster(0, rows), _ -> {});
        BufferedImage dots = printer.dots();

        assertThat(dots.getHeight()).isEqualTo(3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                boolean black = x < 16 && (rows[y * 2 + x / 8] & (0x80 >> (x % 8))) != 0;
                assertThat(dots.getRGB(x, y)).isEqualTo(black ? BLACK : WHITE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void ofARasterStandWhereLinesDo(int alignment) {
        var printer = new PrinterSimulator(() -> Instant.EPOCH, PaperWidth.MM_58, true);

        printer.received(raster(alignment, HexFormat.of().parseHex("ffff")), _ -> {});

        int left = (PaperWidth.MM_58.dots() - 16) * alignment / 2;
        for (int x = 0; x < PaperWidth.MM_58.dots(); x++) {
            assertThat(printer.dots().getRGB(x, 0)).isEqualTo(x >= left && x < left + 16 ? BLACK : WHITE);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void ofAQrCodeAreItsSquares(PaperWidth width) throws Exception {
        var printer = new PrinterSimulator(() -> Instant.EPOCH, width, true);
        PrinterProfile profile = new PrinterProfile(width, PrinterProfile.USUAL_80.glyphs(), true, true, true, true);
        printer.received(EscPosEncoder.encode(document(), profile).bytes(), _ -> {});
        BitMatrix squares = QrSquares.of(CODE, ErrorCorrectionLevel.M);
        BufferedImage dots = printer.dots();
        int module = 6;
        int left = (width.dots() - squares.getWidth() * module) / 2;

        int top = firstBlackRow(dots);
        for (int y = 0; y < squares.getHeight() * module; y++) {
            for (int x = 0; x < squares.getWidth() * module; x++) {
                assertThat(dots.getRGB(left + x, top + y))
                        .isEqualTo(squares.get(x / module, y / module) ? BLACK : WHITE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void ofAQrCodeAreReadBackFromThePng(PaperWidth width) throws Exception {
        BufferedImage native80 = printed(width, document());
        var drawn = new PrinterSimulator(() -> Instant.EPOCH, width, true);
        drawn.received(
                EscPosEncoder.encode(document(), profile(width).withoutNativeCodes())
                        .bytes(),
                _ -> {});

        assertThat(read(throughPng(native80))).isEqualTo(CODE);
        assertThat(read(throughPng(drawn.dots()))).isEqualTo(CODE);
    }

    @Test
    void leaveAQuietZoneUnderALine() {
        BufferedImage dots = printed(
                PaperWidth.MM_80,
                ReceiptDocument.compose().rule().qr(CODE).rule().done());

        assertThat(firstBlackRowFrom(dots, 12) - 12).isGreaterThanOrEqualTo(4 * 6);
    }

    private static ReceiptDocument document() {
        return ReceiptDocument.compose().qr(CODE).feed(3).cut().done();
    }

    private static PrinterProfile profile(PaperWidth width) {
        return width == PaperWidth.MM_80 ? PrinterProfile.USUAL_80 : PrinterProfile.USUAL_58;
    }

    private static BufferedImage printed(PaperWidth width, ReceiptDocument document) {
        var printer = new PrinterSimulator(() -> Instant.EPOCH, width, true);
        printer.received(EscPosEncoder.encode(document, profile(width)).bytes(), _ -> {});
        return printer.dots();
    }

    private static byte[] raster(int alignment, byte[] rows) {
        var bytes = new ByteArrayOutputStream();
        int width = rows.length == 6 ? 2 : rows.length;
        bytes.writeBytes(new byte[] {0x1B, 'a', (byte) alignment, 0x1D, 'v', '0', 0, (byte) width, 0});
        bytes.writeBytes(new byte[] {(byte) (rows.length / width), 0});
        bytes.writeBytes(rows);
        return bytes.toByteArray();
    }

    private static int firstBlackRow(BufferedImage dots) {
        return firstBlackRowFrom(dots, 0);
    }

    private static int firstBlackRowFrom(BufferedImage dots, int top) {
        for (int y = top; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.getRGB(x, y) == BLACK) {
                    return y;
                }
            }
        }
        throw new AssertionError("nothing was printed");
    }

    private static BufferedImage throughPng(BufferedImage dots) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(dots, "png", png);
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }

    private static String read(BufferedImage dots) throws NotFoundException {
        int width = dots.getWidth();
        int height = dots.getHeight();
        int[] pixels = dots.getRGB(0, 0, width, height, null, 0, width);
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new MultiFormatReader()
                .decode(picture, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static void keepForEyes(BufferedImage dots, PaperWidth width) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        ImageIO.write(dots, "png", folder.resolve("test-page-" + width + ".png").toFile());
    }
}
