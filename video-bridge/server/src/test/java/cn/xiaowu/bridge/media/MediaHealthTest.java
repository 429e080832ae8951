package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MediaHealthTest {
    private final RuntimeException why = new IllegalStateException("made up");

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final MediaHealth health = new MediaHealth("media.example:8888", () -> now);

    @Test
    void takesCallsOnceItIsConnectedAndHasProvedItself() {
        health.connects();
        assertThat(health.takesCalls()).isFalse();

        health.rises();

        assertThat(health.takesCalls()).isTrue();
    }

    @Test
    void isNotUpWhenItsConnectionBrokeWhileItWasTried() {
        health.connects();
        health.breaks("the connection broke");

        health.rises();

        assertThat(health.isUp()).isFalse();
    }

    @Test
    void restsAfterACallCouldNotDoOnItWhatItNeeds() {
        begin();

        health.doubted(why);

        assertThat(health.takesCalls()).isFalse();
        assertThat(health.isConnected()).isTrue();
        assertThat(health.isResting()).isTrue();
        now = now.plus(Duration.ofSeconds(5));
        assertThat(health.isResting()).isFalse();
    }

    @Test
    void isNoLongerConnectedWhenItDoesNotAnswer() {
        begin();

        health.fails(why);

        assertThat(health.isConnected()).isFalse();
        assertThat(health.isResting()).isTrue();
    }

    @Test
    void worksWhileItIsDrainedAndTakesNoCalls() {
        begin();

        health.drained(true);

        assertThat(health.isUp()).isTrue();
        assertThat(health.takesCalls()).isFalse();
    }

    @Test
    void comesBackNoMoreOnceItWasClosed() {
        begin();

        health.closes();
        health.rises();

        assertThat(health.isUp()).isFalse();
        assertThat(health.isResting()).isTrue();
    }

    private void begin() {
        health.connects();
        health.rises();
    }
}
