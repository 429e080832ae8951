package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.recordings.RecordingEvent.Agreed;
import cn.xiaowu.bridge.recordings.RecordingEvent.Began;
import cn.xiaowu.bridge.recordings.RecordingEvent.Broke;
import cn.xiaowu.bridge.recordings.RecordingEvent.Completed;
import cn.xiaowu.bridge.recordings.RecordingEvent.Signed;
import cn.xiaowu.bridge.recordings.RecordingState.Gap;
import cn.xiaowu.bridge.recordings.RecordingState.Off;
import cn.xiaowu.bridge.recordings.RecordingState.On;
import cn.xiaowu.bridge.recordings.RecordingState.Sealed;
import cn.xiaowu.bridge.recordings.RecordingState.Sealing;
import cn.xiaowu.contract.recording.GapReason;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecordingMachineTest {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final Broke RELOADED = new Broke(GapReason.PAGE_RELOADED);

    @Test
    void isOnOnceTheCitizenAgreedAndARecorderRuns() {
        assertThat(after(new Agreed(), new Began())).isEqualTo(new On(T0.plusSeconds(2)));
    }

    @Test
    void isNotOnBeforeTheCitizenAgreed() {
        assertThat(after(new Began())).isEqualTo(new Off(T0));
    }

    @Test
    void aGapKeepsTheReasonThatItBeganWith() {
        RecordingState state = after(new Agreed(), new Began(), RELOADED, new Broke(GapReason.LINK_REPLACED));

        assertThat(state).isEqualTo(new Gap(GapReason.PAGE_RELOADED, T0.plusSeconds(3)));
    }

    @Test
    void goesOnAfterAGap() {
        assertThat(after(new Agreed(), new Began(), RELOADED, new Began())).isInstanceOf(On.class);
    }

    @Test
    void aRecorderThatStillRunsDoesNotBeginAnew() {
        assertThat(after(new Agreed(), new Began(), new Began())).isEqualTo(new On(T0.plusSeconds(2)));
    }

    @Test
    void aCompleteLogIsSealedEvenIfNothingElseWasHeard() {
        assertThat(after(new Completed(), new Signed())).isEqualTo(new Sealed(T0.plusSeconds(2)));
    }

    @Test
    void isNotSealedBeforeEverythingIsHere() {
        assertThat(after(new Agreed(), new Began(), new Signed())).isInstanceOf(On.class);
    }

    @Test
    void nothingIsHeardWhileItIsBeingSealed() {
        assertThat(after(new Completed(), new Agreed(), new Began(), RELOADED))
                .isEqualTo(new Sealing(T0.plusSeconds(1)));
    }

    @Property
    void nothingLeadsBackFromSealed(@ForAll("events") List<RecordingEvent> later) {
        RecordingState sealed = new Sealed(T0);

        for (RecordingEvent event : later) {
            assertThat(RecordingMachine.step(sealed, event, T0.plusSeconds(60))).isEqualTo(sealed);
        }
    }

    @Property
    void nothingIsOnUnlessTheCitizenAgreedBefore(@ForAll("events") List<RecordingEvent> events) {
        RecordingState state = new Off(T0);
        boolean agreed = false;

        for (RecordingEvent event : events) {
            agreed |= event instanceof Agreed;
            state = RecordingMachine.step(state, event, T0);
            assertThat(state instanceof On && !agreed).isFalse();
        }
    }

    @Provide
    Arbitrary<List<RecordingEvent>> events() {
        return Arbitraries.<RecordingEvent>of(new Agreed(), new Began(), RELOADED, new Completed(), new Signed())
                .list()
                .ofMaxSize(12);
    }

    /// One second passes before each event.
    private static RecordingState after(RecordingEvent... events) {
        RecordingState state = new Off(T0);
        Instant now = T0;
        for (RecordingEvent event : events) {
            now = now.plusSeconds(1);
            state = RecordingMachine.step(state, event, now);
        }
        return state;
    }
}
