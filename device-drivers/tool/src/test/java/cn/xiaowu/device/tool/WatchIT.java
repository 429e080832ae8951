package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.sim.printer.PrinterTrouble;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WatchIT {
    private final SimulatedPorts ports = new SimulatedPorts();
    private final ToolUnderTest tool = new ToolUnderTest();

    @AfterEach
    void pullAllPlugs() {
        ports.close();
    }

    @Test
    void showsACardMasked() {
        ports.booth().reader().lay(SamplePeople.all().getFirst());

        assertThat(tool.run("watch", "reader", "--port", ports.port("reader"), "--for", "3"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .contains("正常  online", "正在读证件  reading a card", "读到证件  a card was read")
                .doesNotContain("11010519491231002X");
    }

    @Test
    void knowsTheDeviceByItsPort() {
        ports.booth().printer().load(false);

        assertThat(tool.run("watch", ports.port("printer"), "--for", "2")).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("凭条打印机", "打印纸用完；更换纸卷");
    }

    @Test
    void offersTheCommandThatHasAPrinterLeaveItsError() {
        ports.booth().printer().befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);

        assertThat(tool.run("watch", "printer", "--port", ports.port("printer"), "--for", "2"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .contains("硬件故障：故障已排除，打印机等待恢复指令", "WAITS_FOR_RECOVERY")
                .contains("bin/device test printer --port " + ports.port("printer") + " --baud 115200 --recover");
    }

    @Test
    void theOfferedCommandHasThePrinterLeaveItsError() {
        ports.booth().printer().befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);

        assertThat(tool.run(
                        "test", "printer", "--port", ports.port("printer"), "--baud", "115200", "--recover", "--yes"))
                .isEqualTo(Exit.DONE);

        assertThat(ports.booth().printer().troubles()).isEmpty();
    }

    @Test
    void offersNoCommandWhereHandsAreNeeded() {
        ports.booth().printer().befall(PrinterTrouble.UNRECOVERABLE, true);

        tool.run("watch", "printer", "--port", ports.port("printer"), "--for", "2");

        assertThat(tool.said()).contains("打印机出现不可恢复的故障").doesNotContain("--recover");
    }

    @Test
    void writesOneJsonALine() {
        assertThat(tool.run("watch", "printer", "--port", ports.port("printer"), "--for", "2", "--json"))
                .isEqualTo(Exit.DONE);

        List<String> lines = tool.said().lines().toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .path("device")
                                .asString())
                        .isEqualTo("printer"));
    }

    @Test
    void showsWhatTheInputsTell() {
        ports.booth().io().set(InputSignal.DOOR, true);

        assertThat(tool.run("watch", "io", "--port", ports.port("io"), "--for", "2"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("门打开  the door was opened", "正常  online", "door not locked");
    }

    @Test
    void aPortThatIsNotThereEndsIt() {
        assertThat(tool.run("watch", "reader", "--port", "/dev/xiaowu-nothing")).isEqualTo(Exit.ABSENT);
    }
}
