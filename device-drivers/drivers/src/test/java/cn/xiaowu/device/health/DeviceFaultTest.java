package cn.xiaowu.device.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceFaultTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongAndWhatToDoInBothLanguages(DeviceFault fault) {
        assertThat(Stream.of(fault.reason(), fault.remedy()))
                .allSatisfy(wording -> assertThat(wording.chinese()).containsPattern("\\p{IsHan}"))
                .allSatisfy(wording -> assertThat(wording.english()).matches("\\p{ASCII}+"));
    }

    @ParameterizedTest
    @EnumSource
    void neverLetsADeviceCountAsStarting(DeviceFault fault) {
        assertThat(fault.state()).isNotEqualTo(DeviceState.STARTING);
    }

    @Test
    void goesWithItsOwnStateOnly() {
        assertThatThrownBy(() -> new DeviceStatus(DeviceState.ONLINE, DeviceFault.COVER_OPEN, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeviceStatus(DeviceState.OFFLINE, null, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
