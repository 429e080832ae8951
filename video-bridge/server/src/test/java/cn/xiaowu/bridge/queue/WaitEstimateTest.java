package cn.xiaowu.bridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WaitEstimateTest {
    private final WaitEstimate estimate = new WaitEstimate();

    @Example
    void whoIsNextWaitsForOneTalkAtMost() {
        assertThat(estimate.of(0, 1)).isEqualTo(new WaitEstimate.Range(0, 8));
    }

    @Example
    void moreClerksShortenTheWait() {
        assertThat(estimate.of(4, 2).toMinutes()).isLessThan(estimate.of(4, 1).toMinutes());
    }

    @Example
    void itLearnsFromTalks() {
        estimate.learn(Duration.ofMinutes(20));

        assertThat(estimate.of(1, 1)).isEqualTo(new WaitEstimate.Range(14, 52));
    }

    @Property
    void aRangeIsNeverEmpty(@ForAll @IntRange(max = 5_000) int ahead, @ForAll @IntRange(max = 100) int seats) {
        WaitEstimate.Range range = estimate.of(ahead, seats);

        assertThat(range.fromMinutes()).isNotNegative().isLessThan(range.toMinutes());
    }
}
