package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private final ToolUnderTest tool = new ToolUnderTest();

    @Test
    void helpTellsEachCommandAndExitCodeInBothLanguages() {
        assertThat(tool.run("--help")).isEqualTo(Exit.DONE);
        assertThat(tool.said())
                .contains("用法 Usage: bin/device")
                .contains("list", "probe", "watch", "test", "decode", "sim")
                .contains("3   设备不在或无应答 the device is not there, or nothing answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "probe", "watch", "test", "decode"})
    void eachCommandHasHelpInBothLanguages(String command) {
        assertThat(tool.run(command, "--help")).isEqualTo(Exit.DONE);
        assertThat(tool.said()).contains("用法 Usage: bin/device " + command).contains("显示帮助。 Shows this help.");
    }

    @Test
    void withoutACommandItTellsWhichThereAre() {
        assertThat(tool.run()).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("命令 Commands:").contains("probe");
    }

    @Test
    void anUnknownOptionIsRefusedByName() {
        assertThat(tool.run("list", "--fast")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("参数有误").contains("--fast").doesNotContain("Exception");
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThat(tool.run("fly")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("fly");
    }

    @Test
    void probeWantsAPort() {
        assertThat(tool.run("probe")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "299", "4000001"})
    void anImpossibleSpeedIsRefused(String baud) {
        assertThat(tool.run("probe", "/dev/nothing", "--baud", baud)).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("no serial line runs at " + baud + " Bd");
    }

    @Test
    void aSpeedThatIsNoNumberIsRefused() {
        assertThat(tool.run("probe", "/dev/nothing", "--baud", "fast")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("fast");
    }

    @Test
    void aPortThatIsNotThereIsToldApart() {
        assertThat(tool.run("probe", "/dev/xiaowu-nothing")).isEqualTo(Exit.ABSENT);
        assertThat(tool.refused()).contains("/dev/xiaowu-nothing 不存在或已断开").contains("is not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch", "test"})
    void aDeviceWhosePlaceNobodyToldIsRefused(String command) {
        assertThat(tool.run(command, "reader")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("--port PATH", "--site FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch", "test"})
    void anUnknownDeviceIsRefusedWithTheKnownOnes(String command) {
        assertThat(tool.run(command, "toaster")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("toaster", "reader, scanner, printer");
    }
}
