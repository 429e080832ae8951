package cn.xiaowu.bridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final Throttle throttle = new Throttle(2, Duration.ofMinutes(1), () -> now);

    @Test
    void allowsSoManyTriesInItsWindowAndThenMore() {
        assertThat(throttle.allows("a")).isTrue();
        assertThat(throttle.allows("a")).isTrue();
        assertThat(throttle.allows("a")).isFalse();

        now = now.plusSeconds(61);

        assertThat(throttle.allows("a")).isTrue();
    }

    @Test
    void countsEachKeyByItself() {
        throttle.allows("a");
        throttle.allows("a");

        assertThat(throttle.allows("b")).isTrue();
    }

    @Test
    void forgetsAKeyThatSucceeded() {
        throttle.allows("a");
        throttle.allows("a");

        throttle.forget("a");

        assertThat(throttle.allows("a")).isTrue();
    }
}
