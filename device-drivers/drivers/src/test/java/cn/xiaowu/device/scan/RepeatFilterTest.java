package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepeatFilterTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private final RepeatFilter repeats = new RepeatFilter(Duration.ofSeconds(2));

    @Test
    void aCodeThatStaysBeforeTheScannerIsNewOnce() {
        assertThat(repeats.isNew("code", START)).isTrue();
        assertThat(repeats.isNew("code", START.plusMillis(1500))).isFalse();
        assertThat(repeats.isNew("code", START.plusMillis(3000))).isFalse();
    }

    @Test
    void aCodeThatWasAwayForTwoSecondsIsNewAgain() {
        repeats.isNew("code", START);

        assertThat(repeats.isNew("code", START.plusSeconds(2))).isTrue();
    }

    @Test
    void anotherCodeIsNew() {
        repeats.isNew("code", START);

        assertThat(repeats.isNew("other", START)).isTrue();
    }

    @Test
    void aWipeForgetsTheLastCode() {
        repeats.isNew("code", START);
        repeats.wipe();

        assertThat(repeats.isNew("code", START)).isTrue();
    }
}
