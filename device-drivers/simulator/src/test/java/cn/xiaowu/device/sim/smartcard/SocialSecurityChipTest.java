package cn.xiaowu.device.sim.smartcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SocialSecurityChipTest {
    private static final String SELECT = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";

    private final SocialSecurityChip chip = new SocialSecurityChip("11010519491231002X", "样例甲", false);

    @Test
    void announcesWhatItHasToSayAndHandsItOver() {
        assertThat(answer(SELECT)).isEqualTo("6104");
        assertThat(answer("00C0000004")).isEqualTo("6F0284009000");
        assertThat(answer("00C0000004")).isEqualTo("6985");
    }

    @Test
    void correctsAWrongLength() {
        answer(SELECT);
        answer("00A4020002EF06");

        assertThat(answer("00B2010400")).isEqualTo("6C14");
        assertThat(answer("00B2010414")).isEqualTo("08123131303130353139343931323331303032589000");
    }

    @Test
    void hasNoFilesBeforeItsApplicationIsSelected() {
        assertThat(answer("00A4020002EF05")).isEqualTo("6A82");
        assertThat(answer("00B2010412")).isEqualTo("6A83");
    }

    @Test
    void forgetsWhatWasSelectedWhenItIsReset() {
        answer(SELECT);
        chip.reset();

        assertThat(answer("00A4020002EF05")).isEqualTo("6A82");
    }

    @Test
    void knowsNoOtherApplicationAndNoOtherCommands() {
        assertThat(answer("00A4040002A000")).isEqualTo("6A82");
        assertThat(answer("FFB0000000")).isEqualTo("6D00");
        assertThat(answer("00A4")).isEqualTo("6700");
    }

    private String answer(String command) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(chip.answer(HexFormat.of().parseHex(command)));
    }
}
