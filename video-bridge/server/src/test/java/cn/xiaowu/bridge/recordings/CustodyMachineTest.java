package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.recordings.RecordingState.Destroyed;
import cn.xiaowu.bridge.recordings.RecordingState.Destroying;
import cn.xiaowu.bridge.recordings.RecordingState.LegalHold;
import cn.xiaowu.bridge.recordings.RecordingState.Retained;
import cn.xiaowu.bridge.recordings.RecordingState.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustodyMachineTest {
    private static final Instant SEALED_AT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2031-11-23T08:00:00Z");
    private static final Instant BEFORE = UNTIL.minusMillis(1);

    @Test
    void aSealedRecordingIsKeptUntilTheEndOfItsPeriod() {
        assertThat(step(new Sealed(SEALED_AT), new RecordingEvent.Kept(UNTIL), BEFORE))
                .isEqualTo(new Retained(UNTIL, BEFORE));
    }

    @Test
    void aPeriodThatWasSetStays() {
        var retained = new Retained(UNTIL, SEALED_AT);

        assertThat(step(retained, new RecordingEvent.Kept(BEFORE), BEFORE)).isEqualTo(retained);
    }

    @Test
    void nothingIsDestroyedBeforeItsPeriodIsOver() {
        var retained = new Retained(UNTIL, SEALED_AT);

        assertThat(step(retained, new RecordingEvent.Expired(), BEFORE)).isEqualTo(retained);
        assertThat(step(retained, new RecordingEvent.Expired(), UNTIL)).isEqualTo(new Destroying(UNTIL));
    }

    @Test
    void nothingWithoutAPeriodIsDestroyed() {
        var sealed = new Sealed(SEALED_AT);

        assertThat(step(sealed, new RecordingEvent.Expired(), UNTIL)).isEqualTo(sealed);
    }

    @Test
    void nothingThatIsHeldIsDestroyedHoweverLate() {
        RecordingState held = step(new Retained(UNTIL, SEALED_AT), new RecordingEvent.Held(), BEFORE);

        assertThat(held).isEqualTo(new LegalHold(UNTIL, BEFORE));
        assertThat(step(held, new RecordingEvent.Expired(), UNTIL.plusSeconds(1_000_000)))
                .isEqualTo(held);
    }

    @Test
    void aReleasedRecordingHasThePeriodItHadBefore() {
        assertThat(step(new LegalHold(UNTIL, SEALED_AT), new RecordingEvent.Released(), BEFORE))
                .isEqualTo(new Retained(UNTIL, BEFORE));
        assertThat(step(new LegalHold(null, SEALED_AT), new RecordingEvent.Released(), BEFORE))
                .isEqualTo(new Sealed(BEFORE));
    }

    @Test
    void whatIsBeingDestroyedCannotBeHeld() {
        var destroying = new Destroying(UNTIL);

        assertThat(step(destroying, new RecordingEvent.Held(), UNTIL)).isEqualTo(destroying);
        assertThat(step(destroying, new RecordingEvent.MediaGone(), UNTIL)).isEqualTo(new Destroyed(UNTIL));
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothingLeadsBackFromDestruction(RecordingEvent event) {
        var destroyed = new Destroyed(UNTIL);

        assertThat(step(destroyed, event, UNTIL)).isEqualTo(destroyed);
    }

    @ParameterizedTest
    @MethodSource("events")
    void onlyWhatIsBeingDestroyedBecomesDestroyed(RecordingEvent event) {
        for (RecordingState state :
                List.of(new Sealed(SEALED_AT), new Retained(UNTIL, SEALED_AT), new LegalHold(UNTIL, SEALED_AT))) {
            assertThat(step(state, event, UNTIL)).isNotInstanceOf(Destroyed.class);
        }
    }

    static List<RecordingEvent> events() {
        return List.of(
                new RecordingEvent.Agreed(),
                new RecordingEvent.Began(),
                new RecordingEvent.Completed(),
                new RecordingEvent.Signed(),
                new RecordingEvent.Kept(UNTIL),
                new RecordingEvent.Held(),
                new RecordingEvent.Released(),
                new RecordingEvent.Expired(),
                new RecordingEvent.MediaGone());
    }

    private static RecordingState step(RecordingState state, RecordingEvent event, Instant now) {
        return RecordingMachine.step(state, event, now);
    }
}
