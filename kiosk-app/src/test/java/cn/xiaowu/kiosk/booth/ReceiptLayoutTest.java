package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.cases.Applicant;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.ReceiptBlock;
import cn.xiaowu.kiosk.session.Receipt;
import cn.xiaowu.kiosk.session.Sample;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptLayoutTest {
    private static final String PROGRESS = "https://bridge.example/progress/330106-B00001-20261124-0003?code=7K2M9Q";
    private static final Receipt RECEIPT = new Receipt(
            new CaseNumber("330106-B00001-20261124-0003"),
            Sample.FUND,
            new Applicant(Sample.JIA.name(), Sample.JIA.idNumber()),
            Sample.MORNING,
            PROGRESS);

    private final ReceiptLayout layout =
            new ReceiptLayout("样例市样例区样例街道社区便民服务中心一层大厅东侧", "0571-12345", ZoneId.of("Asia/Shanghai"));

    static Stream<PrinterProfile> printers() {
        return Stream.of(PrinterProfile.USUAL_80, PrinterProfile.USUAL_58);
    }

    @Test
    void valuesStandBesideTheirLabelsOnWidePaper() {
        assertThat(lines(PrinterProfile.USUAL_80))
                .containsSubsequence(
                        "政务晓屋",
                        "受理回执 Receipt",
                        "办件编号 330106-B00001-20261124-0003",
                        "事项     异地购房提取住房公积金",
                        "办理模式 全程网办",
                        "受理机关 杭州住房公积金管理中心",
                        "申请时间 2026-11-24 09:00",
                        "承诺时限 3 个工作日",
                        "咨询电话 0571-12345");
    }

    @Test
    void aLongValueGoesOnBelowItselfOnWidePaper() {
        assertThat(lines(PrinterProfile.USUAL_80)).containsSequence("办理地点 样例市样例区样例街道社区便民服务中心一", "         层大厅东侧");
    }

    @Test
    void aLongValueGoesOnBelowItselfOnNarrowPaper() {
        assertThat(lines(PrinterProfile.USUAL_58))
                .containsSequence("办件编号 330106-B00001-20261124-", "         0003")
                .containsSequence("办理地点 样例市样例区样例街道社", "         区便民服务中心一层大厅", "         东侧");
    }

    @ParameterizedTest
    @MethodSource("printers")
    void noLineIsWiderThanThePaper(PrinterProfile profile) {
        assertThat(lines(profile))
                .allSatisfy(line -> assertThat(columns(line))
                        .isLessThanOrEqualTo(profile.paper().columns()));
    }

    @ParameterizedTest
    @MethodSource("printers")
    void nameAndNumberArePrintedMasked(PrinterProfile profile) {
        String paper = String.join("\n", lines(profile));

        assertThat(paper)
                .contains("申请人   " + Sample.JIA.name().masked())
                .contains("证件号码 " + Sample.JIA.idNumber().masked())
                .doesNotContain(Sample.JIA.name().value())
                .doesNotContain(Sample.JIA.idNumber().value());
    }

    @Test
    void theCodeLeadsToTheProgress() {
        assertThat(layout.document(RECEIPT).blocks())
                .filteredOn(ReceiptBlock.Qr.class::isInstance)
                .singleElement()
                .isEqualTo(new ReceiptBlock.Qr(PROGRESS, 6));
    }

    /// The lines of text among the printer's bytes. What stands before them sets how they look, and ends in how high
    /// a line is.
    private List<String> lines(PrinterProfile profile) {
        byte[] bytes = EscPosEncoder.encode(layout.document(RECEIPT), profile).bytes();
        return Arrays.stream(new String(bytes, Charset.forName("GBK")).split("\n"))
                .map(line -> line.replaceFirst("(?s)^.*\u001B3.", ""))
                .filter(line -> line.chars().noneMatch(Character::isISOControl))
                .toList();
    }

    private static int columns(String line) {
        return line.chars().map(each -> each < 0x80 ? 1 : 2).sum();
    }
}
