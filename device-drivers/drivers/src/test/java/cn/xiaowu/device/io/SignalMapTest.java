package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalMapTest {
    @Test
    void refusesTwoOutputsOnOneChannel() {
        assertThatThrownBy(() ->
                        outputs(Map.of(OutputSignal.FAN, OutputLine.on(3), OutputSignal.LIGHTING, OutputLine.on(3))))
                .hasMessage("output channel 3 is given to both LIGHTING and FAN");
    }

    @Test
    void refusesTwoInputsOnOneChannel() {
        var line = new InputLine(1, true, Duration.ZERO);

        assertThatThrownBy(() -> inputs(Map.of(InputSignal.DOOR, line, InputSignal.TAMPER, line)))
                .hasMessage("input channel 1 is given to both DOOR and TAMPER");
    }

    @ParameterizedTest
    @CsvSource({"true, true, false", "true, false, true", "false, false, false"})
    void refusesADoorLockThatCouldStayLockedWithoutTheProgram(boolean activeHigh, boolean start, boolean stop) {
        var lock = new OutputLine(0, activeHigh, start, stop);

        assertThatThrownBy(() -> outputs(Map.of(OutputSignal.DOOR_LOCK, lock)))
                .hasMessageStartingWith("the door lock must be open");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 31})
    void refusesToHoldPresenceTooShortOrTooLong(int seconds) {
        var sensor = new InputLine(0, true, Duration.ZERO, Duration.ofSeconds(seconds));

        assertThatThrownBy(() -> inputs(Map.of(InputSignal.PRESENCE, sensor)))
                .hasMessageContaining("PRESENCE is held 5 to 30 s");
    }

    @Test
    void refusesToHoldAnythingElse() {
        var door = new InputLine(0, true, Duration.ZERO, Duration.ofSeconds(10));

        assertThatThrownBy(() -> inputs(Map.of(InputSignal.DOOR, door))).hasMessageContaining("DOOR is not held");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void refusesChannelsThatNoBoardHas(int channel) {
        assertThatThrownBy(() -> OutputLine.on(channel)).hasMessage("no board has a channel " + channel);
    }

    @Test
    void refusesADebounceTimeOutOfRange() {
        assertThatThrownBy(() -> new InputLine(0, true, Duration.ofMillis(2001)))
                .hasMessageContaining("0 to 2 s");
    }

    @Test
    void takesABoothThatHasHardlyAnything() {
        assertThatCode(() -> outputs(Map.of())).doesNotThrowAnyException();
    }

    private static SignalMap outputs(Map<OutputSignal, OutputLine> outputs) {
        return new SignalMap(outputs, Map.of());
    }

    private static SignalMap inputs(Map<InputSignal, InputLine> inputs) {
        return new SignalMap(Map.of(), inputs);
    }
}
