package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLightTest {
    private static final Instant SECOND = Instant.parse("2026-11-25T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "FREE, false, false, true",
        "OCCUPIED, false, true, false",
        "OUT_OF_SERVICE, true, false, false",
        "HELP_CALLED, false, true, false",
        "DARK, false, false, false"
    })
    void meansWhatItShows(StatusLight light, boolean red, boolean yellow, boolean green) {
        assertThat(light.isLit(OutputSignal.LIGHT_RED, true, SECOND)).isEqualTo(red);
        assertThat(light.isLit(OutputSignal.LIGHT_YELLOW, true, SECOND)).isEqualTo(yellow);
        assertThat(light.isLit(OutputSignal.LIGHT_GREEN, true, SECOND)).isEqualTo(green);
    }

    @Test
    void aCallForHelpBlinksOnceASecond() {
        assertThat(StatusLight.HELP_CALLED.isLit(OutputSignal.LIGHT_YELLOW, true, SECOND.plusMillis(499)))
                .isTrue();
        assertThat(StatusLight.HELP_CALLED.isLit(OutputSignal.LIGHT_YELLOW, true, SECOND.plusMillis(500)))
                .isFalse();
        assertThat(StatusLight.HELP_CALLED.isLit(OutputSignal.LIGHT_YELLOW, true, SECOND.plusMillis(1000)))
                .isTrue();
    }

    @Test
    void redAndGreenAreAmberWhereThereIsNoYellow() {
        assertThat(StatusLight.OCCUPIED.isLit(OutputSignal.LIGHT_RED, false, SECOND))
                .isTrue();
        assertThat(StatusLight.OCCUPIED.isLit(OutputSignal.LIGHT_GREEN, false, SECOND))
                .isTrue();
    }

    @Test
    void otherOutputsAreNoLamps() {
        assertThatThrownBy(() -> StatusLight.FREE.isLit(OutputSignal.FAN, true, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
