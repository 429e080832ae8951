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

class DebouncerTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private Debouncer debouncer = new Debouncer(Duration.ofMillis(100));

    @Test
    void knowsNothingBeforeALevelHasStayed() {
        assertThat(debouncer.sample(true, at(0))).isFalse();
        assertThat(debouncer.sample(true, at(99))).isFalse();
        assertThat(debouncer.believed()).isEmpty();

        assertThat(debouncer.sample(true, at(100))).isTrue();
        assertThat(debouncer.believed()).contains(true);
    }

    @Test
    void tellsAChangeOnce() {
        settle(true, 0);

        assertThat(debouncer.sample(false, at(200))).isFalse();
        assertThat(debouncer.sample(false, at(300))).isTrue();
        assertThat(debouncer.sample(false, at(400))).isFalse();
    }

    @Test
    void doesNotBelieveABounce() {
        settle(false, 0);
        for (int millis = 200; millis < 2000; millis += 50) {
            assertThat(debouncer.sample(millis / 50 % 2 == 0, at(millis))).isFalse();
        }
        assertThat(debouncer.believed()).contains(false);
    }

    @Test
    void knowsNothingWhileTheLineIsAwayAndNoticesWhatChanged() {
        settle(false, 0);
        debouncer.interrupt();
        assertThat(debouncer.believed()).isEmpty();

        debouncer.sample(true, at(5000));
        assertThat(debouncer.sample(true, at(5100))).isTrue();
    }

    @Test
    void wantsToBeLookedAtSoonWhileALevelSettles() {
        assertThat(debouncer.isSettling()).isFalse();
        debouncer.sample(true, at(0));
        assertThat(debouncer.isSettling()).isTrue();
        debouncer.sample(true, at(100));
        assertThat(debouncer.isSettling()).isFalse();
    }

    @Test
    void settlesThoughTheClockIsSetBack() {
        debouncer.sample(true, at(1_000_000));
        debouncer.sample(true, at(0));

        assertThat(debouncer.sample(true, at(100))).isTrue();
    }

    @Property
    void neverChangesFasterThanItSettles(
            @ForAll @Size(max = 300) List<Boolean> levels, @ForAll @IntRange(min = 1, max = 120) int interval) {
        debouncer = new Debouncer(Duration.ofMillis(100)); // One instance serves all tries.
        Instant changedAt = Instant.MIN;
        for (int i = 0; i < levels.size(); i++) {
            Instant now = at((long) i * interval);
            if (debouncer.sample(levels.get(i), now)) {
                assertThat(now).isAfterOrEqualTo(changedAt.equals(Instant.MIN) ? at(100) : changedAt.plusMillis(100));
                changedAt = now;
            }
        }
    }

    @Property
    void believesWhateverStays(@ForAll @Size(max = 100) List<Boolean> noise, @ForAll boolean end) {
        debouncer = new Debouncer(Duration.ofMillis(100)); // One instance serves all tries.
        for (int i = 0; i < noise.size(); i++) {
            debouncer.sample(noise.get(i), at(i * 10L));
        }
        settle(end, noise.size() * 10L);

        assertThat(debouncer.believed()).contains(end);
    }

    private void settle(boolean level, long from) {
        debouncer.sample(level, at(from));
        debouncer.sample(level, at(from + 100));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
