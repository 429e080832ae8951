package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlowSwitchTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private SlowSwitch glass = new SlowSwitch(Duration.ofSeconds(1), false);

    @Test
    void theLastWishCountsWhenTheRestIsOver() {
        glass.want(true);
        assertThat(glass.at(START)).isTrue();
        glass.want(false);
        glass.want(true);
        glass.want(false);

        assertThat(glass.at(START.plusMillis(999))).isTrue();
        assertThat(glass.at(START.plusMillis(1000))).isFalse();
    }

    @Test
    void beingSwitchedByTheBoardCounts() {
        glass.switched(false, START);
        glass.want(true);

        assertThat(glass.at(START.plusMillis(500))).isFalse();
        assertThat(glass.at(START.plusMillis(1000))).isTrue();
    }

    @Property
    void neverSwitchesTwiceWithinASecond(
            @ForAll @Size(max = 300) List<Boolean> wishes, @ForAll @IntRange(min = 1, max = 1500) int interval) {
        glass = new SlowSwitch(Duration.ofSeconds(1), false); // One instance serves all tries.
        boolean before = false;
        Instant switched = Instant.MIN;
        for (int i = 0; i < wishes.size(); i++) {
            Instant now = START.plusMillis((long) i * interval);
            glass.want(wishes.get(i));
            boolean on = glass.at(now);
            if (on != before && !switched.equals(Instant.MIN)) {
                assertThat(Duration.between(switched, now)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            }
            switched = on == before ? switched : now;
            before = on;
        }
    }
}
