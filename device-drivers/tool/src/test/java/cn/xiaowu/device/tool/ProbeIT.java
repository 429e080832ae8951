package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeIT {
    private SimulatedPorts ports = new SimulatedPorts();
    private final ToolUnderTest tool = new ToolUnderTest();

    @BeforeAll
    void isThere() {
        assertThat(ports.booth().readerWire().isConnected()).isTrue();
    }

    @AfterAll
    void pullAllPlugs() {
        ports.close();
    }

    @Test
    void findsTheReaderAndShowsTheEvidence() {
        var mine = new ToolUnderTest();

        assertThat(mine.run("probe", ports.port("reader"))).isEqualTo(Exit.DONE);

        assertThat(mine.said())
                .contains("身份证读卡器  ID card reader", "115200 Bd", "SAM (GA/T 467)")
                .contains("AA AA AA 96 69 00 03 11 FF ED", "AA AA AA 96 69 00 04 00 00 90 94")
                .contains("安全模块正常  the security module is well")
                .contains("bin/device test reader --port " + ports.port("reader"));
    }

    @Test
    void findsThePrinterAsJson() {
        var mine = new ToolUnderTest();

        assertThat(mine.run("probe", "--json", ports.port("printer"))).isEqualTo(Exit.DONE);

        var finding = mine.json().path("finding");
        assertThat(finding.path("kind").asString()).isEqualTo("PRINTER");
        assertThat(finding.path("evidence").size()).isEqualTo(2);
    }

    @Test
    void findsTheRelayBoardAmongMany() {
        var mine = new ToolUnderTest();

        assertThat(mine.run("probe", ports.port("io"), "--baud", "115200", "--unit", "1-3"))
                .isEqualTo(Exit.DONE);

        assertThat(mine.said()).contains("输入输出板  IO board", "Modbus RTU unit 1", "relay 0 is off");
    }

    @Test
    void aUnitThatNoBusHasIsRefused() {
        assertThat(tool.run("probe", ports.port("io"), "--unit", "248")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("1 to 247");
    }

    @Test
    void saysWhatWasTriedWhereNobodyAnswers() {
        var mine = new ToolUnderTest();

        assertThat(mine.run("probe", ports.port("scanner"), "--baud", "9600", "--listen", "0"))
                .isEqualTo(Exit.ABSENT);

        assertThat(mine.said()).contains("没有已知设备应答  no known device answers", "9600 Bd", "Modbus RTU");
    }

    @Test
    void hearsAScannerThatOnlySends() {
        var mine = new ToolUnderTest();
        Thread.ofVirtual().start(() -> {
            await().until(() -> mine.said().contains("listening"));
            await().pollDelay(Duration.ofMillis(300)).until(() -> {
                ports.booth().show("XW1:6BF%RN");
                return mine.said().contains("sends only");
            });
        });

        assertThat(mine.run("probe", ports.port("scanner"), "--baud", "115200", "--listen", "20"))
                .isEqualTo(Exit.DONE);

        assertThat(mine.said())
                .contains("扫码器  code scanner", "115200 Bd", "只发送 sends only", "CR LF", "no AIM identifier")
                .doesNotContain("XW1:");
    }

    @Test
    void listensForNoLongerThanAnHour() {
        assertThat(tool.run("probe", ports.port("scanner"), "--listen", "3601")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("0 to 3600 seconds");
    }

    @Test
    void saysThatAnotherProgramHasThePort() throws LineLostException {
        Path port = Path.of(ports.port("printer"));
        try (var _ = SerialLine.open(new SerialSettings(port, 115_200), Duration.ofSeconds(1))) {
            assertThat(tool.run("probe", port.toString())).isEqualTo(Exit.REFUSED);
        }
        assertThat(tool.refused()).contains(port + " 打不开").contains("another program has it");
    }
}
