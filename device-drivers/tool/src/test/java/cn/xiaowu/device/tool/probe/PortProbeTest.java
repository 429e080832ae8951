package cn.xiaowu.device.tool.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.LineLostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortProbeTest {
    private static final String SAM_STATUS = "AAAAAA9669000311FFED";
    private static final String SAM_WELL = "AAAAAA9669000400009094";
    private static final String HONEYWELL_SPEED = "164D0D3233324241443F2E";
    private static final String READ_COIL = "010100000001FDCA";

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void knowsAReaderByItsSecurityModule() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(SAM_STATUS, SAM_WELL)), 115_200);

        assertThat(report.finding()).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(DeviceKind.CARD_READER);
            assertThat(finding.baud()).isEqualTo(115_200);
            assertThat(finding.evidence().getFirst().means().english()).isEqualTo("the security module is well");
        });
    }

    @Test
    void aReaderThatIsNotAuthorisedIsAReader() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(SAM_STATUS, "AAAAAA9669000400006662")), 115_200);

        assertThat(report.finding())
                .satisfies(finding -> assertThat(
                                finding.evidence().getFirst().means().chinese())
                        .isEqualTo("安全模块未授权"));
    }

    @Test
    void anAnswerWithAWrongChecksumIsNone() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(SAM_STATUS, "AAAAAA9669000400009095")), 115_200);

        assertThat(report.finding()).isNull();
        assertThat(report.unasked()).isEqualTo(11);
    }

    @Test
    void knowsAPrinterByTwoAnswers() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of("100401", "1A", "100404", "7E")), 9_600);

        assertThat(report.finding()).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(DeviceKind.PRINTER);
            assertThat(finding.evidence())
                    .extracting(evidence -> evidence.means().english())
                    .containsExactly("offline", "paper out");
        });
    }

    @Test
    void oneByteThatLooksLikeAPrintersIsNotEnough() throws LineLostException {
        assertThat(probe(new ScriptedLine(Map.of("100401", "12")), 9_600).finding())
                .isNull();
    }

    @Test
    void aPrinterIsNeverAskedWhatItWouldPrint() throws LineLostException {
        var line = new ScriptedLine(Map.of("100401", "12", "100404", "12"));

        probe(line, 9_600);

        assertThat(line.asked()).containsExactly("100401", "100404");
    }

    @Test
    void knowsARelayBoardByAnAnswer() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(READ_COIL, "010101019048")), 9_600);

        assertThat(report.finding()).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(DeviceKind.DIGITAL_IO);
            assertThat(finding.evidence().getFirst().means().english()).isEqualTo("relay 0 is on");
        });
    }

    @Test
    void knowsARelayBoardByARefusal() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(READ_COIL, "0181018190")), 9_600);

        assertThat(report.finding())
                .satisfies(finding -> assertThat(
                                finding.evidence().getFirst().means().english())
                        .isEqualTo("refused, exception 1"));
    }

    @Test
    void triesEverySpeedWhereNobodyAnswers() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of()), 115_200, 9_600);

        assertThat(report.finding()).isNull();
        assertThat(tried).containsExactly(115_200, 9_600, 115_200, 9_600);
    }

    @Test
    void asksScannersOnlyWhenNobodyElseAnsweredAtAnySpeed() throws LineLostException {
        var line = new ScriptedLine(Map.of(HONEYWELL_SPEED, "32333242414439062E"));

        ProbeReport report = probe(line, 57_600, 9_600);

        assertThat(report.finding()).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(DeviceKind.SCANNER);
            assertThat(finding.protocol()).isEqualTo("Honeywell");
            assertThat(finding.baud()).isEqualTo(9_600);
        });
        assertThat(tried).containsExactly(57_600, 9_600, 9_600);
        assertThat(line.asked()).containsOnlyOnce(HONEYWELL_SPEED).endsWith(HONEYWELL_SPEED);
    }

    @Test
    void aScannerThatRefusesTheQuestionIsAScanner() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(HONEYWELL_SPEED, "32333242414439152E")), 9_600);

        assertThat(report.finding())
                .satisfies(finding -> assertThat(
                                finding.evidence().getFirst().means().english())
                        .contains("refuses"));
    }

    @Test
    void aCodeThatIsShownMeanwhileIsNoAnswer() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(HONEYWELL_SPEED, "584941300D0A")), 9_600);

        assertThat(report.finding()).isNull();
    }

    @Test
    void findsABoardAmongTheUnitsThatItIsTold() throws LineLostException {
        var line = new ScriptedLine(Map.of("030100000001FC28", "0301010191F0"));

        ProbeReport report =
                new PortProbe(_ -> line, line, new UnitRange(2, 4)).probe("port", List.of(9_600), (_, _) -> {});

        assertThat(report.finding())
                .satisfies(finding -> assertThat(finding.protocol()).isEqualTo("Modbus RTU unit 3"))
                .satisfies(finding -> assertThat(finding.options()).isEqualTo("--unit 3"));
    }

    @Test
    void aDeviceThatNeverStopsTalkingIsNotWaitedFor() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of()).babbling(), 115_200);

        assertThat(report.finding()).isNull();
        assertThat(report.unasked()).isPositive();
    }

    @Test
    void aLineThatIsLostEndsIt() {
        var probe = new PortProbe(
                _ -> {
                    throw new LineLostException(DeviceFault.UNPLUGGED, "gone");
                },
                new ScriptedLine(Map.of()));

        assertThatThrownBy(() -> probe.probe("port", List.of(9_600), (_, _) -> {}))
                .isInstanceOf(LineLostException.class);
    }

    @Test
    void showsTheBytesAsEvidence() throws LineLostException {
        ProbeReport report = probe(new ScriptedLine(Map.of(SAM_STATUS, SAM_WELL)), 115_200);

        assertThat(report.finding()).satisfies(finding -> {
            Evidence evidence = finding.evidence().getFirst();
            assertThat(evidence.sent()).isEqualTo(spaced(SAM_STATUS));
            assertThat(evidence.heard()).isEqualTo(spaced(SAM_WELL));
        });
    }

    private ProbeReport probe(ScriptedLine line, Integer... speeds) throws LineLostException {
        return new PortProbe(_ -> line, line).probe("port", List.of(speeds), (baud, _) -> tried.add(baud));
    }

    private static String spaced(String hex) {
        return HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(hex));
    }
}
