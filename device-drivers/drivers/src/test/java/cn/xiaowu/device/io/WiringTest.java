package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The wiring table of a booth, row by row: none may change by accident.
class WiringTest {
    private static Stream<SignalMap> wirings() {
        return Stream.of(Wiring.relayBoard(), Wiring.pins(5, 20));
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void theDoorIsLockedByPowerAndOpenWithoutTheProgram(SignalMap wiring) {
        assertSafe(wiring, OutputSignal.DOOR_LOCK, false, false);
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void theGlassIsClearByPowerAndOpaqueWithoutTheProgram(SignalMap wiring) {
        assertSafe(wiring, OutputSignal.PRIVACY_GLASS, false, false);
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void theStatusLightIsRedBeforeAndAfterTheProgramAndDarkWithoutPower(SignalMap wiring) {
        assertSafe(wiring, OutputSignal.LIGHT_RED, true, true);
        assertSafe(wiring, OutputSignal.LIGHT_YELLOW, false, false);
        assertSafe(wiring, OutputSignal.LIGHT_GREEN, false, false);
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void lightingFanAndDisinfectingLampAreOffWithoutTheProgram(SignalMap wiring) {
        assertSafe(wiring, OutputSignal.LIGHTING, false, false);
        assertSafe(wiring, OutputSignal.FAN, false, false);
        assertSafe(wiring, OutputSignal.DISINFECT_LAMP, false, false);
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void inputsSettleAsLongAsTheirContactsBounce(SignalMap wiring) {
        assertThat(input(wiring, InputSignal.DOOR).debounce()).isEqualTo(Duration.ofMillis(100));
        assertThat(input(wiring, InputSignal.CALL_BUTTON).debounce()).isEqualTo(Duration.ofMillis(50));
        assertThat(input(wiring, InputSignal.PRESENCE).hold()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    /// An open contact is high at a pin with a pull-up, and low at the input of a relay board.
    @ParameterizedTest
    @EnumSource(
            value = InputSignal.class,
            names = {"DOOR", "TAMPER", "MAINS_FAIL"})
    void aCutCableReadsAsAnAlarm(InputSignal signal) {
        assertThat(input(Wiring.pins(5, 20), signal).active(true)).isTrue();
        assertThat(input(Wiring.relayBoard(), signal).active(false)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void thePressedButtonShutsItsContact(SignalMap wiring) {
        boolean highWhenShut = wiring.equals(Wiring.relayBoard());

        assertThat(input(wiring, InputSignal.CALL_BUTTON).active(highWhenShut)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void everySignalIsWired(SignalMap wiring) {
        assertThat(wiring.outputs()).containsOnlyKeys(OutputSignal.values());
        assertThat(wiring.inputs()).containsOnlyKeys(InputSignal.values());
    }

    private static void assertSafe(SignalMap wiring, OutputSignal signal, boolean start, boolean stop) {
        assertThat(wiring.outputs().get(signal)).satisfies(line -> {
            assertThat(line).isNotNull();
            assertThat(line.activeHigh()).isTrue();
            assertThat(line.onWhenReleased()).isFalse();
            assertThat(line.onAtStart()).isEqualTo(start);
            assertThat(line.onAtStop()).isEqualTo(stop);
        });
    }

    private static InputLine input(SignalMap wiring, InputSignal signal) {
        InputLine line = wiring.inputs().get(signal);
        assertThat(line).isNotNull();
        return line == null ? new InputLine(0, true, Duration.ZERO) : line;
    }
}
