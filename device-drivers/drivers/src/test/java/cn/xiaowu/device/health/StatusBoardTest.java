package cn.xiaowu.device.health;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceStatus.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatusBoardTest {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);

    @Test
    void aDeviceOfWhichNothingIsKnownIsNotReady() {
        assertThat(board.current().state()).isEqualTo(State.STARTING);
        assertThat(board.current().isReady()).isFalse();
    }

    @Test
    void theTimeStaysAsLongAsTheStateDoes() {
        Instant began = now;
        board.down(DeviceFault.UNPLUGGED);
        now = now.plusSeconds(60);
        board.down(DeviceFault.UNPLUGGED);

        assertThat(board.current()).isEqualTo(new DeviceStatus(State.DOWN, DeviceFault.UNPLUGGED, began));
    }

    @Test
    void anotherFaultBeginsAnew() {
        board.down(DeviceFault.UNPLUGGED);
        now = now.plusSeconds(60);
        board.down(DeviceFault.NO_ANSWER);

        assertThat(board.current().since()).isEqualTo(now);
    }
}
