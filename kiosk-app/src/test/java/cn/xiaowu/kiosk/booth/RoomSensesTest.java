package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.kiosk.session.SessionEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoomSensesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void wakesTheScreenForWhoComesInOrCallsForHelp() {
        assertThat(RoomSenses.sensed(new IoEvent.PresenceBegan(NOW))).contains(new SessionEvent.PresenceSensed());
        assertThat(RoomSenses.sensed(new IoEvent.HelpCalled(NOW))).contains(new SessionEvent.PresenceSensed());
    }

    @Test
    void endsNoVisitBecauseASensorSeesNobody() {
        assertThat(RoomSenses.sensed(new IoEvent.PresenceEnded(NOW))).isEmpty();
        assertThat(RoomSenses.sensed(new IoEvent.DoorOpened(NOW))).isEmpty();
    }
}
