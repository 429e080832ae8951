package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.StatusLight;
import org.junit.jupiter.api.Test;

class RoomStateTest {
    @Test
    void isGreenDarkAndClearWhileNobodyIsInside() {
        RoomState room = RoomState.of(new BoothSnapshot(false, false, false, ""));

        assertThat(room.light()).isEqualTo(StatusLight.FREE);
        assertThat(room.switched())
                .containsEntry(OutputSignal.LIGHTING, false)
                .containsEntry(OutputSignal.FAN, false)
                .containsEntry(OutputSignal.PRIVACY_GLASS, true);
    }

    @Test
    void isYellowLitAndOpaqueWhileSomebodyIs() {
        RoomState room = RoomState.of(new BoothSnapshot(true, true, false, ""));

        assertThat(room.light()).isEqualTo(StatusLight.OCCUPIED);
        assertThat(room.switched())
                .containsEntry(OutputSignal.LIGHTING, true)
                .containsEntry(OutputSignal.FAN, true)
                .containsEntry(OutputSignal.PRIVACY_GLASS, false);
    }

    @Test
    void isRedWhileItCanNotServe() {
        RoomState room = RoomState.of(new BoothSnapshot(false, false, false, "NO_CATALOGUE"));

        assertThat(room.light()).isEqualTo(StatusLight.OUT_OF_SERVICE);
    }

    @Test
    void neverTouchesTheDoorNorTheDisinfectingLamp() {
        RoomState room = RoomState.of(new BoothSnapshot(true, false, true, ""));

        assertThat(room.switched()).doesNotContainKeys(OutputSignal.DOOR_LOCK, OutputSignal.DISINFECT_LAMP);
    }
}
