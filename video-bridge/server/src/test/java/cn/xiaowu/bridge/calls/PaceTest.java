package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Pace pace = new Pace(PAUSE);

    @Test
    void whatWasNotDoneForAWhileIsDueAtOnce() {
        assertThat(pace.isDue(NOW)).isTrue();
    }

    @Test
    void whatWasJustDoneIsDueAfterThePause() {
        pace.isDue(NOW);

        assertThat(pace.isDue(NOW.plusMillis(249))).isFalse();
        assertThat(pace.left(NOW.plusMillis(249))).isEqualTo(Duration.ofMillis(1));
        assertThat(pace.isDue(NOW.plusMillis(250))).isTrue();
    }

    @Test
    void whatTakesLongIsDoneMoreSeldom() {
        var lists = new Pace(PAUSE, Duration.ofSeconds(1));
        lists.isDue(NOW);

        lists.took(NOW, Duration.ofMillis(10));

        assertThat(lists.isDue(NOW.plusMillis(499))).isFalse();
        assertThat(lists.isDue(NOW.plusMillis(500))).isTrue();
    }

    @Test
    void whatTakesLittleIsDoneAfterThePause() {
        var lists = new Pace(PAUSE, Duration.ofSeconds(1));
        lists.isDue(NOW);

        lists.took(NOW, Duration.ofMillis(1));

        assertThat(lists.isDue(NOW.plusMillis(250))).isTrue();
    }

    @Test
    void howeverLongItTakesItIsDoneAfterTheLongestPause() {
        var lists = new Pace(PAUSE, Duration.ofSeconds(1));
        lists.isDue(NOW);

        lists.took(NOW, Duration.ofMinutes(1));

        assertThat(lists.isDue(NOW.plusMillis(999))).isFalse();
        assertThat(lists.isDue(NOW.plusMillis(1000))).isTrue();
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        pace.isDue(NOW);

        assertThat(pace.isDue(NOW.minusSeconds(3600))).isTrue();
    }
}
