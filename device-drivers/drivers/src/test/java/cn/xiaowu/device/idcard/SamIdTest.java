package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SamIdTest {
    @Test
    void readsFiveLittleEndianNumbers() {
        byte[] data = HexFormat.of().parseHex("0500030015DB320187D6120079384E05");

        assertThat(SamId.of(data)).hasToString("Optional[05.03-20110101-0001234567-0089012345]");
    }

    @Test
    void numbersHaveNoSign() {
        byte[] data = new byte[16];
        Arrays.fill(data, (byte) 0xFF);

        assertThat(SamId.of(data)).contains(new SamId("65535.65535-4294967295-4294967295-4294967295"));
    }

    @Test
    void refusesAnotherLengthAndNothingButZeros() {
        assertThat(SamId.of(new byte[15])).isEmpty();
        assertThat(SamId.of(new byte[17])).isEmpty();
        assertThat(SamId.of(new byte[16])).isEmpty();
    }
}
