package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.LeaseAnswer;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.DeviceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeviceHealthTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void tellsWhoeverHasToMendItWhatIsWrongAndWhatToDo() {
        var printer = new Stood(new DeviceStatus(DeviceState.USER_ERROR, DeviceFault.OUT_OF_PAPER, NOW));

        assertThat(JsonMapper.shared().writeValueAsString(DeviceHealth.of(printer)))
                .contains("\"state\":\"USER_ERROR\"")
                .contains("\"fault\":\"OUT_OF_PAPER\"")
                .contains("\"since\":\"2026-11-25T08:00:00Z\"")
                .contains("\"simulated\":true")
                .contains("\"chinese\":\"更换纸卷\"")
                .contains("\"english\":\"put a new roll in\"");
    }

    @Test
    void hasNoFaultToTellOfADeviceThatIsWell() {
        var printer = new Stood(new DeviceStatus(DeviceState.ONLINE, null, NOW));

        assertThat(DeviceHealth.of(printer))
                .isEqualTo(new DeviceHealth("ONLINE", null, "2026-11-25T08:00:00Z", true, null, null));
    }

    /// A printer that stands as it was put.
    private record Stood(DeviceStatus status) implements Device {
        @Override
        public DeviceInfo info() {
            return new DeviceInfo("printer", DeviceKind.PRINTER, true, Map.of());
        }

        @Override
        public void onStatus(Consumer<DeviceStatus> listener) {}

        @Override
        public LeaseAnswer lease(String owner, Duration term) {
            return new LeaseAnswer.Taken("nobody", NOW);
        }

        @Override
        public void close() {}
    }
}
