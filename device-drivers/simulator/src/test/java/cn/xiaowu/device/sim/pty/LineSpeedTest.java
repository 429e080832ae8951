package cn.xiaowu.device.sim.pty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSpeedTest {
    @ParameterizedTest
    @CsvSource({"9600, 0xD", "19200, 0xE", "38400, 0xF", "57600, 0x1001", "115200, 0x1002", "230400, 0x1003"})
    void isReadFromTheControlFlags(int baud, String flags) {
        int others = 0x8B0;

        assertThat(LineSpeed.of(Integer.decode(flags) | others)).isEqualTo(baud);
    }

    @Test
    void anUnusualSpeedIsNotKnown() {
        assertThat(LineSpeed.of(0x1000)).isZero();
    }

    @Test
    void noByteArrivesRightAtAnotherSpeed() {
        byte[] sent = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

        byte[] garbled = LineSpeed.garbled(sent);

        assertThat(garbled).hasSameSizeAs(sent);
        assertThat(new String(garbled, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(sent, 0, 2, StandardCharsets.ISO_8859_1));
    }
}
