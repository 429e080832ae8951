package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.Lease;
import cn.xiaowu.device.LeaseAnswer;
import cn.xiaowu.device.LeaseDesk;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.DeviceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KeptLeaseTest {
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final Device reader = new Leased(new LeaseDesk("the reader", () -> now));
    private final List<Lease> begun = new ArrayList<>();
    private final KeptLease kept = new KeptLease(reader, "session", begun::add);

    @Test
    void beginsOnceAndLastsWhileItIsKept() {
        for (int second = 0; second < 60; second++) {
            kept.keep();
            now = now.plusSeconds(1);
        }

        assertThat(begun)
                .singleElement()
                .satisfies(lease -> assertThat(lease.isHeld()).isTrue());
    }

    @Test
    void runsOutWhenTheProgramHangsAndBeginsAnewWhenItGoesOn() {
        kept.keep();
        now = now.plusSeconds(11);
        assertThat(begun.getFirst().isHeld()).isFalse();

        kept.keep();

        assertThat(begun).hasSize(2);
        assertThat(begun.getLast().isHeld()).isTrue();
    }

    @Test
    void waitsForWhoHasTheDevice() {
        Lease test = reader.lease("self-test", Duration.ofMinutes(1)).granted();
        kept.keep();
        assertThat(begun).isEmpty();

        test.close();
        kept.keep();

        assertThat(begun).hasSize(1);
    }

    @Test
    void givesTheDeviceBack() {
        kept.keep();

        kept.end();

        assertThat(reader.lease("self-test", Duration.ofMinutes(1))).isInstanceOf(LeaseAnswer.Granted.class);
    }

    /// A device that can be leased, and nothing else.
    private record Leased(LeaseDesk desk) implements Device {
        @Override
        public DeviceInfo info() {
            return new DeviceInfo("reader", DeviceKind.CARD_READER, true, Map.of());
        }

        @Override
        public DeviceStatus status() {
            return new DeviceStatus(DeviceState.ONLINE, null, Instant.EPOCH);
        }

        @Override
        public void onStatus(Consumer<DeviceStatus> listener) {}

        @Override
        public LeaseAnswer lease(String owner, Duration term) {
            return desk.lease(owner, term);
        }

        @Override
        public void close() {}
    }
}
