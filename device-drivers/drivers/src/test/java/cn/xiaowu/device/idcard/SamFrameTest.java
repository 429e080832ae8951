package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SamFrameTest {
    @Test
    void findCardIsEncodedAsTheReaderExpects() {
        var find = new SamFrame(new byte[] {0x20, 0x01});
        assertThat(HexFormat.of().withUpperCase().formatHex(find.encoded())).isEqualTo("AAAAAA96690003200122");
    }
}
