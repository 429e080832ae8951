package cn.xiaowu.contract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void anIdentityNumberPrintsMasked() {
        assertThat(new IdNumber("11010519491231002X")).hasToString("110***********002X");
    }

    @Test
    void aWrongCheckCharacterIsRefusedWithoutRepeatingTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdNumber("110105194912310021"))
                .withMessageContaining("check character")
                .withMessageNotContaining("1949");
    }

    @Test
    void aNamePrintsItsFirstCharacterOnly() {
        assertThat(new PersonName("样例甲")).hasToString("样**");
    }

    @Test
    void aRareFirstCharacterIsNotCutInHalf() {
        assertThat(new PersonName("𠮷甲")).hasToString("𠮷*");
    }

    @Test
    void aPhonePrintsMasked() {
        assertThat(new Phone("13800138000")).hasToString("138******00");
    }
}
