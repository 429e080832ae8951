package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.print.Alignment;
import cn.xiaowu.device.print.Column;
import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.GlyphSet;
import cn.xiaowu.device.print.GreyPicture;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.ReceiptBlock.Barcode.Kind;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.device.print.TestPage;
import cn.xiaowu.device.print.TextStyle;
import cn.xiaowu.device.print.Tone;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All that the driver's encoder can send, for all printers that it knows of: the printer knows every command of it,
/// can
/// do it, and takes nothing of it for a question.
class EveryDocumentTest {
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

    static Stream<PrinterProfile> printers() {
        return Stream.of(PaperWidth.values())
                .flatMap(width -> Stream.of(GlyphSet.values())
                        .flatMap(glyphs -> Stream.of(true, false)
                                .flatMap(codes -> Stream.of(true, false)
                                        .map(cutter ->
                                                new PrinterProfile(width, glyphs, codes, codes, false, cutter)))));
    }

    @ParameterizedTest
    @MethodSource("printers")
    void isKnownToThePrinterAndAsksItNothing(PrinterProfile profile) {
        PrinterSimulator printer = printed(everything(profile), profile);

        assertThat(printer.notDone()).isEmpty();
        assertThat(answers.toByteArray()).isEmpty();
        assertThat(printer.jobs()).hasSize(profile.cutter() ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("printers")
    void ofTheTestPageIsKnownToThePrinter(PrinterProfile profile) {
        PrinterSimulator printer = printed(TestPage.of("样例点", "2026-11-25 08:00", profile), profile);

        assertThat(printer.notDone()).isEmpty();
        assertThat(answers.toByteArray()).isEmpty();
    }

    @Property(tries = 50)
    void ofAnyPictureIsNeverAQuestion(@ForAll long seed, @ForAll Tone tone) {
        PrinterSimulator printer = printed(
                ReceiptDocument.compose().picture(noise(seed), tone).cut().done(), PrinterProfile.USUAL_58);

        assertThat(answers.toByteArray()).isEmpty();
        assertThat(printer.notDone()).isEmpty();
    }

    private static ReceiptDocument everything(PrinterProfile profile) {
        return ReceiptDocument.compose()
                .job("XW-2026-0001")
                .big("受理回执")
                .text("A big 大", new TextStyle(8, 8, true), Alignment.RIGHT)
                .text("生僻字 𬀩 㛃 䶮", TextStyle.BOLD, Alignment.CENTRE)
                .columns(Column.fixed(8, "事项"), Column.share(1, "换领居民身份证").right())
                .rule()
                .dashes()
                .qr("https://progress.example/样例")
                .qr("\u0010\u0004\u0001")
                .barcode(Kind.CODE_128, "XW-{01}")
                .barcode(Kind.EAN_13, "6901234567892")
                .picture(noise(1), Tone.DITHERED)
                .picture(noise(2), Tone.THRESHOLD)
                .feed(16)
                .cut()
                .text("1".repeat(profile.paper().columns() * 3))
                .cutThrough()
                .done();
    }

    /// Few dots, far apart, so that bytes with a single one are many.
    private static GreyPicture noise(long seed) {
        byte[] greys = new byte[376 * 100];
        var random = new Random(seed);
        for (int at = 0; at < greys.length; at++) {
            greys[at] = (byte) (random.nextInt(7) == 0 ? 0 : 0xFF);
        }
        return new GreyPicture(376, 100, greys);
    }

    private PrinterSimulator printed(ReceiptDocument document, PrinterProfile profile) {
        var printer = new PrinterSimulator(() -> Instant.EPOCH, profile.paper(), true);
        printer.received(EscPosEncoder.encode(document, profile).bytes(), answers::writeBytes);
        return printer;
    }
}
