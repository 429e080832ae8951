package cn.xiaowu.device.tool.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.of("端口 port")).isEqualTo(9);
    }

    @Test
    void fullWidthPunctuationTakesTwoColumns() {
        assertThat(Columns.of("（一）、")).isEqualTo(8);
    }

    @Test
    void aRareCharacterOfTwoSurrogatesTakesTwoColumns() {
        assertThat(Columns.of("𠀀")).isEqualTo(2);
    }

    @Test
    void padsToAColumnAndNeverCuts() {
        assertThat(Columns.padded("读卡", 6)).isEqualTo("读卡  ");
        assertThat(Columns.padded("读卡器", 4)).isEqualTo("读卡器");
    }
}
