package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
    private static final String BEGIN = "1b40" + "1c26";

    @Test
    void aDocumentBeginsWithAFreshPrinterInChineseMode() {
        assertThat(hex(ReceiptDocument.compose().done())).isEqualTo(BEGIN);
    }

    @Test
    void textIsEncodedInGbk() {
        assertThat(hex(ReceiptDocument.compose().text("受理回执").done()))
                .isEqualTo(BEGIN + "1b6100" + "1d2100" + "cadcc0edbbd8d6b4" + "0a");
    }

    @Test
    void bigLinesStandInTheMiddle() {
        assertThat(hex(ReceiptDocument.compose().big("A").done())).isEqualTo(BEGIN + "1b6101" + "1d2111" + "41" + "0a");
    }

    @Test
    void aQrCodeIsSizedStoredAndPrinted() {
        assertThat(hex(ReceiptDocument.compose().qr("AB").done()))
                .isEqualTo(BEGIN + "1b6101"
                        + "1d286b0400314132001d286b03003143061d286b0300314531"
                        + "1d286b0500315030" + "4142"
                        + "1d286b0300315130" + "0a");
    }

    @Test
    void aLongQrCodesLengthCountsBytesNotCharacters() {
        String bytes = hex(ReceiptDocument.compose().qr("样".repeat(100)).done());

        assertThat(bytes).contains("1d286b2f01315030");
    }

    @Test
    void feedsAndCuts() {
        assertThat(hex(ReceiptDocument.compose().feed(3).cut().done())).isEqualTo(BEGIN + "1b6403" + "1d564200");
    }

    @Test
    void whatTheFontLacksBecomesABox() {
        assertThat(text(ReceiptDocument.compose().text("王𬀩").done())).contains("王□");
    }

    @Test
    void refusesAQrCodeThatNobodyCouldPrint() {
        var document = ReceiptDocument.compose().qr("x".repeat(2954)).done();

        assertThatThrownBy(() -> EscPosEncoder.encode(document)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noTextGivesThePrinterACommand(@ForAll String text) {
        byte[] bytes = EscPosEncoder.encode(ReceiptDocument.compose().text(text).done());

        for (int i = 10; i < bytes.length - 1; i++) {
            assertThat(bytes[i] & 0xFF).isGreaterThanOrEqualTo(0x20);
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

    private static String text(ReceiptDocument document) {
        return new String(EscPosEncoder.encode(document), Charset.forName("GBK"));
    }
}
