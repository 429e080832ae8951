package cn.xiaowu.device.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusBoardTest {
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);

    @Test
    void knowsNothingAtFirst() {
        assertThat(board.current().state()).isEqualTo(DeviceState.STARTING);
        assertThat(board.current().isReady()).isFalse();
    }

    @Test
    void keepsTheTimeAtWhichAFaultBegan() {
        Instant began = now;
        board.down(DeviceFault.UNPLUGGED);

        now = now.plusSeconds(5);
        board.down(DeviceFault.UNPLUGGED);

        assertThat(board.current()).isEqualTo(new DeviceStatus(DeviceState.NO_DEVICE, DeviceFault.UNPLUGGED, began));
    }

    @Test
    void beginsAnewWhenTheFaultIsAnother() {
        board.down(DeviceFault.UNPLUGGED);

        now = now.plusSeconds(5);
        board.down(DeviceFault.NO_ANSWER);

        assertThat(board.current()).isEqualTo(new DeviceStatus(DeviceState.OFFLINE, DeviceFault.NO_ANSWER, now));
    }

    @Test
    void tellsEachChangeOnce() {
        List<DeviceState> told = new ArrayList<>();
        board.listen(status -> told.add(status.state()));

        board.ready();
        board.ready();
        board.busy();
        board.down(DeviceFault.COVER_OPEN);

        assertThat(told).containsExactly(DeviceState.ONLINE, DeviceState.BUSY, DeviceState.USER_ERROR);
    }
}
