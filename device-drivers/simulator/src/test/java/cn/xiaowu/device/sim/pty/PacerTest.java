package cn.xiaowu.device.sim.pty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final List<Duration> waits = new ArrayList<>();
    private final Pacer pacer = new Pacer(waits::add);

    @Test
    void bytesTakeTheTimeOfTheirBits() {
        pacer.begin();
        pacer.pass(1152, 11_520);

        assertThat(waits).hasSize(1);
        assertThat(waits.getFirst()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
    }

    @Test
    void waitsAreCountedFromTheBeginningSoThatTheyDoNotAddUp() {
        pacer.begin();
        pacer.pass(576, 11_520);
        // No time passed here: whoever waits for the second half waits for the first, too.
        pacer.pass(576, 11_520);

        assertThat(waits).hasSize(2);
        assertThat(waits.getLast()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
    }

    @Test
    void aWaitThatIsOverIsNotWaitedFor() {
        pacer.begin();
        pacer.pass(0, 115_200);

        assertThat(waits).isEmpty();
    }
}
