package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardSettingsTest {
    private static final SerialSettings LINE = new SerialSettings(Path.of("/dev/ttyUSB0"), 9600);

    @Test
    void theUsualBoardIsNumberOneOfEightRelays() {
        RelayBoardSettings usual = RelayBoardSettings.usual(LINE);

        assertThat(usual.unit()).isEqualTo(1);
        assertThat(usual.interval()).isEqualTo(Duration.ofMillis(100));
        assertThat(usual.frameGap()).isEqualTo(Duration.ofMillis(5));
        assertThat(usual.layout())
                .isEqualTo(new RelayBoardLayout(
                        8,
                        8,
                        0,
                        0,
                        RelayBoardLayout.Reading.DISCRETE_INPUTS,
                        RelayBoardLayout.Writing.SINGLE_COIL,
                        OptionalInt.empty()));
    }

    @Test
    void refusesASignalOnARelayThatTheBoardHasNot() {
        var map = new SignalMap(Map.of(OutputSignal.FAN, OutputLine.on(8)), Map.of());

        assertThatThrownBy(() -> new RelayBoardSettings(LINE, 1, RelayBoardLayout.EIGHT, Duration.ofMillis(50), map))
                .hasMessage("FAN is on channel 8, but the board has 0 to 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 248})
    void refusesNumbersThatNoBoardHas(int unit) {
        assertThatThrownBy(() -> new RelayBoardSettings(
                        LINE, unit, RelayBoardLayout.EIGHT, Duration.ofMillis(50), Wiring.relayBoard()))
                .hasMessageContaining("1 to 247");
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 1001})
    void refusesToLookTooOftenOrTooSeldom(int millis) {
        assertThatThrownBy(() -> new RelayBoardSettings(
                        LINE, 1, RelayBoardLayout.EIGHT, Duration.ofMillis(millis), Wiring.relayBoard()))
                .hasMessageContaining("20 ms to 1 s");
    }

    @Test
    void refusesAPinThatIsBothInputAndOutput() {
        assertThatThrownBy(() ->
                        new GpioSettings(Path.of("/dev"), 0, Duration.ofMillis(50), Wiring.relayBoard(), List::of))
                .hasMessageContaining("are both input and output");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65})
    void refusesBoardsOfImpossibleSize(int relays) {
        assertThatThrownBy(() -> new RelayBoardLayout(
                        relays,
                        8,
                        0,
                        0,
                        RelayBoardLayout.Reading.COILS,
                        RelayBoardLayout.Writing.SINGLE_COIL,
                        OptionalInt.empty()))
                .hasMessage("relays is 1 to 64, not " + relays);
    }
}
