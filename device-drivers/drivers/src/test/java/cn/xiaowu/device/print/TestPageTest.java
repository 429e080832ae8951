package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestPageTest {
    @Test
    void fitsBothPapers() {
        assertThat(page(PrinterProfile.USUAL_58).pictureLines()).isPositive();
        assertThat(page(PrinterProfile.USUAL_80).size()).isLessThan(40_000);
    }

    private static EncodedReceipt page(PrinterProfile profile) {
        return EscPosEncoder.encode(TestPage.of("样例点", "2026-11-25 08:00", profile), profile);
    }
}
