package cn.xiaowu.device.sim.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Crc16Test {
    @Test
    void isTheChecksumOfTheCatalogue() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(Crc16.of(digits, digits.length)).isEqualTo(0x4B37);
    }

    /// Frames out of manuals: read two registers, read eight coils, switch the first relay, let it fall off after 0.7
    /// s.
    @ParameterizedTest
    @ValueSource(strings = {"010300000002C40B", "0101000000083DCC", "01050000FF008C3A", "0105020000078DB0"})
    void sealsAsManualsDo(String frame) {
        byte[] bytes = HexFormat.of().parseHex(frame);

        assertThat(Crc16.isSealed(bytes)).isTrue();
    }

    @Property
    void noticesAnySingleWrongBit(@ForAll @Size(min = 1, max = 60) byte[] bytes, @ForAll @IntRange(max = 495) int bit) {
        byte[] sealed = Crc16.seal(bytes);
        sealed[bit / 8 % sealed.length] ^= (byte) (1 << bit % 8);

        assertThat(Crc16.isSealed(sealed)).isFalse();
    }
}
