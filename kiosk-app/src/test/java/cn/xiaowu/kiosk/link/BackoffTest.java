package cn.xiaowu.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void waitsLongerEachTimeButNeverLongerThanFifteenSeconds() {
        for (int times = 0; times < 6; times++) {
            backoff.pause(false);
        }

        assertThat(backoff.pause(false)).isBetween(Duration.ofMillis(7_500), Duration.ofSeconds(15));
    }

    @Test
    void waitsTwoSecondsAtMostWhileACallIsOn() {
        for (int times = 0; times < 20; times++) {
            assertThat(backoff.pause(true)).isLessThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void waitsShortlyAgainAsSoonAsACallIsOn() {
        for (int times = 0; times < 6; times++) {
            backoff.pause(false);
        }

        assertThat(backoff.pause(true)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void beginsWithShortWaitsAgainOnceItHasWorked() {
        backoff.pause(false);
        backoff.pause(false);

        backoff.reset();

        assertThat(backoff.pause(false)).isLessThanOrEqualTo(Duration.ofMillis(250));
    }
}
