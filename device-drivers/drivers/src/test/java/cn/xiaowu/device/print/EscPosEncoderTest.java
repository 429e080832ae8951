package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosEncoderTest {
    private static final String BEGIN = "1b40" + "1c26";
    private static final String PLAIN = "1b6100" + "1c2100" + "1d2100" + "1b4500" + "1b331e";

    @Test
    void aDocumentBeginsWithAFreshPrinterInChineseMode() {
        assertThat(hex(ReceiptDocument.compose().done())).isEqualTo(BEGIN);
    }

    @Test
    void textIsEncodedInGbk() {
        assertThat(hex(ReceiptDocument.compose().text("受理回执").done()))
                .isEqualTo(BEGIN + PLAIN + "cadcc0edbbd8d6b4" + "0a");
    }

    @Test
    void bigLinesStandInTheMiddle() {
        assertThat(hex(ReceiptDocument.compose().big("A").done()))
                .isEqualTo(BEGIN + "1b6101" + "1c210c" + "1d2111" + "1b4500" + "1b3336" + "41" + "0a");
    }

    @Test
    void aQrCodeIsSizedStoredAndPrinted() {
        assertThat(hex(ReceiptDocument.compose().qr("AB").done()))
                .isEqualTo(BEGIN + "1b6101" + "1b3318" + "0a"
                        + "1d286b0400314132001d286b03003143061d286b0300314531"
                        + "1d286b0500315030" + "4142"
                        + "1d286b0300315130" + "0a");
    }

    @Test
    void aLongQrCodesLengthCountsBytesNotCharacters() {
        String bytes = hex(ReceiptDocument.compose().qr("样".repeat(100)).done());

        assertThat(bytes).contains("1d286b2f01315030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0010\u0004\u0001", "A\u0010\u0005\u0002", "\u0010\u0014\u0001\u0000\u0001"})
    void aQrCodeWhoseTextThePrinterWouldObeyIsDrawn(String text) {
        String bytes = hex(ReceiptDocument.compose().qr(text).done());

        assertThat(bytes)
                .contains("1d763000")
                .doesNotContain("1d286b")
                .doesNotContain(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// 1037 bytes of text: the length is `10 04`, low byte first.
    @Test
    void aQrCodeWhoseLengthThePrinterWouldObeyIsDrawn() {
        assertThat(hex(ReceiptDocument.compose().qr("x".repeat(1037)).done())).doesNotContain("1d286b");
        assertThat(hex(ReceiptDocument.compose().qr("x".repeat(1036)).done())).contains("1d286b0f0431");
    }

    @ParameterizedTest
    @CsvSource({"LEFT, 1b6100", "CENTRE, 1b6101", "RIGHT, 1b6102"})
    void linesStandWhereTheyShall(Alignment alignment, String command) {
        assertThat(hex(ReceiptDocument.compose()
                        .text("A", TextStyle.PLAIN, alignment)
                        .done()))
                .isEqualTo(BEGIN + command + PLAIN.substring(6) + "41" + "0a");
    }

    @Test
    void boldLinesAreBold() {
        assertThat(hex(ReceiptDocument.compose()
                        .text("A", TextStyle.BOLD, Alignment.LEFT)
                        .done()))
                .isEqualTo(BEGIN + PLAIN.replace("1b4500", "1b4501") + "41" + "0a");
    }

    @Test
    void aJobsNumberStandsAtTheTop() {
        assertThat(hex(ReceiptDocument.compose().job("XW-1").done()))
                .isEqualTo(BEGIN + "1b6102" + PLAIN.substring(6) + "b1e0bac5" + "20" + "58572d31" + "0a");
    }

    @Test
    void cutsThroughWhereSomethingCatchesThePaper() {
        assertThat(hex(ReceiptDocument.compose().cutThrough().done())).isEqualTo(BEGIN + "1d564100");
    }

    @ParameterizedTest
    @CsvSource({"MM_80, 576, 48", "MM_58, 384, 32"})
    void paperHasSoManyDotsAndColumns(PaperWidth width, int dots, int columns) {
        assertThat(width.dots()).isEqualTo(dots);
        assertThat(width.columns()).isEqualTo(columns);
    }

    @Test
    void feedsAndCuts() {
        assertThat(hex(ReceiptDocument.compose().feed(3).cut().done()))
                .isEqualTo(BEGIN + "1b331e" + "1b6403" + "1d564200");
    }

    @Test
    void aLineWithACharacterThatTheFontLacksIsAPicture() {
        EncodedReceipt receipt =
                EscPosEncoder.encode(ReceiptDocument.compose().text("王𬀩").done(), PrinterProfile.USUAL_80);

        assertThat(receipt.pictureLines()).isEqualTo(1);
        assertThat(HexFormat.of().formatHex(receipt.bytes())).startsWith(BEGIN + "1b6100" + "1d763000" + "48001e00");
    }

    @Test
    void aCharacterThatNoFontHasIsABoxAndCounted() {
        EncodedReceipt receipt =
                EscPosEncoder.encode(ReceiptDocument.compose().text("王\uE9F0").done(), PrinterProfile.USUAL_80);

        assertThat(receipt.boxes()).isEqualTo(1);
    }

    @Test
    void refusesAQrCodeThatNobodyCouldPrint() {
        var document = ReceiptDocument.compose().qr("x".repeat(2954)).done();

        assertThatThrownBy(() -> EscPosEncoder.encode(document)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noTextGivesThePrinterACommand(
            @ForAll @CharRange(from = 0, to = 0x7F) @CharRange(from = 0x4E00, to = 0x9FA5) String text) {
        byte[] bytes = EscPosEncoder.encode(ReceiptDocument.compose().text(text).done());

        for (int i = 4 + PLAIN.length() / 2; i < bytes.length; i++) {
            assertThat(bytes[i] & 0xFF).matches(value -> (value >= 0x20 && value != 0x7F) || value == '\n');
        }
    }

    @Test
    void aDocumentIsPrintedInLogsWithoutItsText() {
        assertThat(ReceiptDocument.compose().text("样例甲").qr("secret").done().toString())
                .doesNotContain("样例甲")
                .doesNotContain("secret");
    }

    private static String hex(ReceiptDocument document) {
        return HexFormat.of().formatHex(EscPosEncoder.encode(document));
    }
}
