package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutputDeskTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private static final IoSight EMPTY = sight(false, false);
    private OutputDesk desk = new OutputDesk(Wiring.relayBoard());

    @Test
    void onlyRedIsOnAtFirst() {
        assertThat(desk.at(START, IoSight.UNKNOWN))
                .allSatisfy((signal, on) -> assertThat(on).isEqualTo(signal == OutputSignal.LIGHT_RED));
    }

    @Test
    void aLampThatATechnicianSwitchesIsLitAlone() {
        desk.show(StatusLight.OUT_OF_SERVICE);
        desk.switchTo(OutputSignal.LIGHT_GREEN, true, EMPTY);

        assertThat(desk.at(START, EMPTY))
                .containsEntry(OutputSignal.LIGHT_GREEN, true)
                .containsEntry(OutputSignal.LIGHT_RED, false);

        desk.show(StatusLight.OUT_OF_SERVICE);
        assertThat(desk.at(START, EMPTY))
                .containsEntry(OutputSignal.LIGHT_GREEN, false)
                .containsEntry(OutputSignal.LIGHT_RED, true);
    }

    @Test
    void theFanRunsWithPresenceAndWhenTold() {
        assertThat(desk.at(START, sight(false, true))).containsEntry(OutputSignal.FAN, true);
        assertThat(desk.at(START, EMPTY)).containsEntry(OutputSignal.FAN, false);

        desk.switchTo(OutputSignal.FAN, true, EMPTY);
        assertThat(desk.at(START, EMPTY)).containsEntry(OutputSignal.FAN, true);
    }

    @Test
    void theDisinfectingLampStaysOutWhenNobodyKnowsWhetherTheBoothIsEmpty() {
        assertThat(desk.switchTo(OutputSignal.DISINFECT_LAMP, true, IoSight.UNKNOWN))
                .isFalse();
        assertThat(desk.switchTo(OutputSignal.DISINFECT_LAMP, true, sight(true, false)))
                .isFalse();
        assertThat(desk.switchTo(OutputSignal.DISINFECT_LAMP, true, EMPTY)).isTrue();

        assertThat(desk.at(START, IoSight.UNKNOWN)).containsEntry(OutputSignal.DISINFECT_LAMP, false);
        assertThat(desk.at(START, EMPTY)).containsEntry(OutputSignal.DISINFECT_LAMP, false);
    }

    @Test
    void theDisinfectingLampDoesNotComeBackWithTheBoard() {
        desk.switchTo(OutputSignal.DISINFECT_LAMP, true, EMPTY);
        desk.lost();

        assertThat(desk.at(START, EMPTY)).containsEntry(OutputSignal.DISINFECT_LAMP, false);
    }

    /// What can happen to the outputs, in any order.
    record Step(Optional<OutputSignal> signal, boolean on, IoSight sight, int millis) {}

    @Property
    void keepsItsRulesWhateverHappens(@ForAll("steps") List<Step> steps) {
        desk = new OutputDesk(Wiring.relayBoard()); // One instance serves all tries.
        Instant now = START;
        Instant glassAt = Instant.MIN;
        boolean lockWanted = false;
        boolean clearBefore = false;
        for (Step step : steps) {
            now = now.plusMillis(step.millis());
            step.signal().ifPresent(signal -> desk.switchTo(signal, step.on(), step.sight()));
            if (step.signal().equals(Optional.of(OutputSignal.DOOR_LOCK))) {
                lockWanted = step.on();
            }
            Map<OutputSignal, Boolean> states = desk.at(now, step.sight());

            assertThat(states).containsEntry(OutputSignal.DOOR_LOCK, lockWanted);
            if (!step.sight().isEmptyAndShut()) {
                assertThat(states).containsEntry(OutputSignal.DISINFECT_LAMP, false);
            }
            boolean clear = states.getOrDefault(OutputSignal.PRIVACY_GLASS, false);
            if (clear != clearBefore) {
                assertThat(glassAt.equals(Instant.MIN) || !now.isBefore(glassAt.plus(Duration.ofSeconds(1))))
                        .isTrue();
                glassAt = now;
            }
            clearBefore = clear;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var sights = Combinators.combine(tristate(), tristate())
                .as((door, present) -> new IoSight(door, present, false, Optional.empty(), Optional.empty()));
        return Combinators.combine(
                        Arbitraries.of(OutputSignal.class).optional(0.7),
                        Arbitraries.of(true, false),
                        sights,
                        Arbitraries.integers().between(0, 1500))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    private static Arbitrary<Optional<Boolean>> tristate() {
        return Arbitraries.of(Optional.empty(), Optional.of(true), Optional.of(false));
    }

    private static IoSight sight(boolean doorOpen, boolean present) {
        return new IoSight(Optional.of(doorOpen), Optional.of(present), false, Optional.of(false), Optional.of(false));
    }
}
