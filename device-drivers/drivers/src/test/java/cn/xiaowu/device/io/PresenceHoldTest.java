package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PresenceHoldTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private PresenceHold presence = new PresenceHold(Duration.ofSeconds(15));

    @Test
    void nobodyIsThereBeforeSomebodyWasSeen() {
        assertThat(presence.sample(false, START)).isFalse();
    }

    @Test
    void somebodyStaysPresentForAWhileAfterBeingSeen() {
        assertThat(presence.sample(true, START)).isTrue();
        assertThat(presence.sample(false, START.plusSeconds(14))).isTrue();
        assertThat(presence.sample(false, START.plusSeconds(15))).isFalse();
    }

    @Property
    void isTrueIfAndOnlyIfSomebodyWasSeenLately(@ForAll @Size(max = 200) List<Boolean> seen) {
        presence = new PresenceHold(Duration.ofSeconds(15)); // One instance serves all tries.
        for (int second = 0; second < seen.size(); second++) {
            boolean lately = seen.subList(Math.max(0, second - 14), second + 1).contains(true);

            assertThat(presence.sample(seen.get(second), START.plusSeconds(second)))
                    .isEqualTo(lately);
        }
    }
}
