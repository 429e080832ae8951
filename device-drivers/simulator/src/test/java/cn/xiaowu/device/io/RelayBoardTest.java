package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The driver's whole conversation with a relay board, in virtual time.
class RelayBoardTest {
    private final BoardUnderTest io = new BoardUnderTest();

    @BeforeEach
    void aBoardThatIsWell() {
        io.timeUntilWell();
    }

    @ParameterizedTest
    @EnumSource(OutputSignal.class)
    void makesEachOutputWhatItIsAtStart(OutputSignal signal) {
        assertThat(io.booth.is(signal)).isEqualTo(signal == OutputSignal.LIGHT_RED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputSignal.class,
            names = {"LIGHT_YELLOW", "LIGHT_GREEN", "DOOR_LOCK", "LIGHTING", "FAN"})
    void switchesAnOutputOnAndOff(OutputSignal signal) throws Exception {
        assertThat(io.switchTo(signal, true)).isEqualTo(new SwitchAnswer.Switched());
        assertThat(io.booth.is(signal)).isTrue();

        assertThat(io.switchTo(signal, false)).isEqualTo(new SwitchAnswer.Switched());
        assertThat(io.booth.is(signal)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(OutputSignal.class)
    void leavesEachOutputSafeAtStop(OutputSignal signal) throws Exception {
        io.switchTo(signal, true);
        io.runFor(Duration.ofSeconds(2));

        io.conversation.stop(io.line);
        io.runFor(Duration.ofSeconds(2));

        assertThat(io.booth.is(signal)).isEqualTo(signal == OutputSignal.LIGHT_RED);
    }

    @Test
    void tellsOnceThatTheDoorWasOpenedAndShut() {
        io.booth.set(InputSignal.DOOR, true);
        io.runFor(Duration.ofSeconds(1));
        io.booth.set(InputSignal.DOOR, false);
        io.runFor(Duration.ofSeconds(1));

        assertThat(io.eventTypes()).containsExactly(IoEvent.DoorOpened.class, IoEvent.DoorClosed.class);
    }

    @Test
    void noticesAShortPressOfTheButtonAndKeepsIt() {
        io.booth.set(InputSignal.CALL_BUTTON, true);
        io.runFor(Duration.ofMillis(180));
        io.booth.set(InputSignal.CALL_BUTTON, false);
        io.runFor(Duration.ofSeconds(60));

        assertThat(io.eventTypes()).containsExactly(IoEvent.HelpCalled.class);
        assertThat(io.conversation.sight().calling()).isTrue();

        io.conversation.answerCall();
        assertThat(io.conversation.sight().calling()).isFalse();
        assertThat(io.eventTypes()).containsExactly(IoEvent.HelpCalled.class, IoEvent.HelpAnswered.class);
    }

    @Test
    void aCallBlinksYellowUntilItIsAnswered() {
        io.conversation.show(StatusLight.FREE);
        io.booth.set(InputSignal.CALL_BUTTON, true);
        io.runFor(Duration.ofSeconds(1));

        assertThat(timesLit(OutputSignal.LIGHT_YELLOW)).isBetween(9, 11);
        assertThat(io.booth.is(OutputSignal.LIGHT_GREEN)).isFalse();

        io.conversation.answerCall();
        io.runFor(Duration.ofSeconds(1));
        assertThat(io.booth.is(OutputSignal.LIGHT_GREEN)).isTrue();
        assertThat(io.booth.is(OutputSignal.LIGHT_YELLOW)).isFalse();
    }

    @Test
    void holdsPresenceAndRunsTheFanMeanwhile() {
        io.booth.set(InputSignal.PRESENCE, true);
        io.runFor(Duration.ofSeconds(1));
        io.booth.set(InputSignal.PRESENCE, false);
        io.runFor(Duration.ofSeconds(10));
        assertThat(io.booth.is(OutputSignal.FAN)).isTrue();
        assertThat(io.eventTypes()).containsExactly(IoEvent.PresenceBegan.class);

        io.runFor(Duration.ofSeconds(10));
        assertThat(io.booth.is(OutputSignal.FAN)).isFalse();
        assertThat(io.eventTypes()).containsExactly(IoEvent.PresenceBegan.class, IoEvent.PresenceEnded.class);
    }

    @Test
    void aBrokenLoopAndLostMainsAreTold() {
        io.booth.set(InputSignal.TAMPER, true);
        io.runFor(Duration.ofSeconds(2));
        io.booth.set(InputSignal.MAINS_FAIL, true);
        io.runFor(Duration.ofSeconds(2));
        io.booth.set(InputSignal.TAMPER, false);
        io.booth.set(InputSignal.MAINS_FAIL, false);
        io.runFor(Duration.ofSeconds(2));

        assertThat(io.eventTypes())
                .containsExactly(
                        IoEvent.Tampered.class,
                        IoEvent.MainsLost.class,
                        IoEvent.TamperEnded.class,
                        IoEvent.MainsBack.class);
    }

    @Test
    void tellsWhatHappenedWhileTheBoardWasAway() {
        io.line.plug(false);
        io.runFor(Duration.ofSeconds(3));
        assertThat(io.conversation.sight().doorOpen()).isEmpty();
        io.booth.set(InputSignal.DOOR, true);
        io.line.plug(true);
        io.runFor(Duration.ofSeconds(3));

        assertThat(io.eventTypes()).containsExactly(IoEvent.DoorOpened.class);
    }

    @Test
    void theGlassRestsASecondBetweenTwoSwitchings() throws Exception {
        io.runFor(Duration.ofSeconds(2));
        assertThat(io.switchTo(OutputSignal.PRIVACY_GLASS, true)).isEqualTo(new SwitchAnswer.Switched());
        Instant switched = io.line.instant();
        assertThat(io.switchTo(OutputSignal.PRIVACY_GLASS, false)).isEqualTo(new SwitchAnswer.Waiting());
        while (io.booth.is(OutputSignal.PRIVACY_GLASS)) {
            io.runFor(Duration.ofMillis(1));
        }

        assertThat(Duration.between(switched, io.line.instant()))
                .isBetween(Duration.ofMillis(950), Duration.ofMillis(1200));
    }

    @Test
    void theDisinfectingLampGoesOutWhenTheDoorOpensAndStaysOut() throws Exception {
        io.runFor(Duration.ofSeconds(1));
        assertThat(io.switchTo(OutputSignal.DISINFECT_LAMP, true)).isEqualTo(new SwitchAnswer.Switched());

        io.booth.set(InputSignal.DOOR, true);
        io.runFor(Duration.ofMillis(300));
        assertThat(io.booth.is(OutputSignal.DISINFECT_LAMP)).isFalse();
        assertThat(io.switchTo(OutputSignal.DISINFECT_LAMP, true)).isEqualTo(new SwitchAnswer.Interlocked());

        io.booth.set(InputSignal.DOOR, false);
        io.runFor(Duration.ofSeconds(5));
        assertThat(io.booth.is(OutputSignal.DISINFECT_LAMP)).isFalse();
    }

    @Test
    void theLockOpensByItselfWhenTheProgramDiesIfTheBoardHasTimers() throws Exception {
        var timed = new BoardUnderTest(RelayBoardLayout.EIGHT.withTimersAt(0x0200));
        timed.timeUntilWell();
        timed.switchTo(OutputSignal.DOOR_LOCK, true);
        timed.runFor(Duration.ofMinutes(1));
        assertThat(timed.booth.is(OutputSignal.DOOR_LOCK)).isTrue();
        assertThat(timed.status().isReady()).isTrue();

        timed.line.advance(Duration.ofMillis(3100));

        assertThat(timed.booth.is(OutputSignal.DOOR_LOCK)).isFalse();
    }

    @Test
    void theLockDoesNotFollowASensor() throws Exception {
        io.switchTo(OutputSignal.DOOR_LOCK, false);
        io.booth.set(InputSignal.PRESENCE, true);
        io.runFor(Duration.ofSeconds(1));
        io.booth.set(InputSignal.PRESENCE, false);
        io.runFor(Duration.ofMinutes(5));

        assertThat(io.booth.is(OutputSignal.DOOR_LOCK)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RelayBoardLayout.Reading.class)
    void readsInputsByEachFunction(RelayBoardLayout.Reading reading) throws Exception {
        var other = new BoardUnderTest(new RelayBoardLayout(
                8, 8, 0, 0, reading, RelayBoardLayout.Writing.MULTIPLE_COILS, OptionalInt.empty()));
        other.runFor(Duration.ofSeconds(1));
        assertThat(other.switchTo(OutputSignal.LIGHTING, true)).isEqualTo(new SwitchAnswer.Switched());
        assertThat(other.booth.is(OutputSignal.LIGHTING)).isTrue();
        if (reading == RelayBoardLayout.Reading.COILS) {
            // On this board the coils are the relays: the first of them is the red lamp, which a door's contact would
            // be.
            assertThat(other.conversation.sight().doorOpen()).contains(false);
            return;
        }
        other.booth.set(InputSignal.CALL_BUTTON, true);
        other.runFor(Duration.ofSeconds(1));
        assertThat(other.conversation.sight().calling()).isTrue();
    }

    /// How often a lamp goes on within ten seconds.
    private int timesLit(OutputSignal lamp) {
        int times = 0;
        boolean before = io.booth.is(lamp);
        Instant end = io.line.instant().plusSeconds(10);
        while (io.line.instant().isBefore(end)) {
            io.runFor(Duration.ofMillis(1));
            boolean lit = io.booth.is(lamp);
            times += lit && !before ? 1 : 0;
            before = lit;
        }
        return times;
    }
}
