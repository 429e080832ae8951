package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InputWatchTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    /// Door, loop and mains contacts shut, nobody there, button up.
    private static final int WELL = 0b11001;

    private InputWatch watch = new InputWatch(Wiring.relayBoard().inputs());
    private Instant now = START;

    @Test
    void knowsNothingBeforeTheFirstLooks() {
        assertThat(watch.sight()).isEqualTo(IoSight.UNKNOWN);
    }

    @Test
    void whatIsWellAtTheFirstLookIsNoEvent() {
        assertThat(look(WELL, 20)).isEmpty();
        assertThat(watch.sight().doorOpen()).contains(false);
        assertThat(watch.sight().mainsLost()).contains(false);
    }

    @Test
    void whatIsWrongAtTheFirstLookIsTold() {
        assertThat(look(0, 20))
                .hasExactlyElementsOfTypes(IoEvent.DoorOpened.class, IoEvent.Tampered.class, IoEvent.MainsLost.class);
    }

    @Test
    void anUnansweredCallOutlivesTheBoardsAbsence() {
        look(WELL | 0b100, 10);
        watch.interrupt();

        assertThat(watch.sight().calling()).isTrue();
        assertThat(watch.answerCall(now)).isPresent();
        assertThat(watch.answerCall(now)).isEmpty();
    }

    @Property
    void tellsBeginningsAndEndsInTurn(@ForAll @Size(max = 200) List<@IntRange(max = 31) Integer> levels) {
        watch = new InputWatch(Wiring.relayBoard().inputs()); // One instance serves all tries.
        var events = new ArrayList<IoEvent>();
        levels.forEach(level -> events.addAll(look(level, 3)));

        assertInTurn(events, IoEvent.DoorOpened.class, IoEvent.DoorClosed.class);
        assertInTurn(events, IoEvent.PresenceBegan.class, IoEvent.PresenceEnded.class);
        assertInTurn(events, IoEvent.Tampered.class, IoEvent.TamperEnded.class);
        assertInTurn(events, IoEvent.MainsLost.class, IoEvent.MainsBack.class);
        assertThat(events.stream().filter(IoEvent.HelpCalled.class::isInstance).count())
                .isLessThanOrEqualTo(1);
    }

    private static void assertInTurn(List<IoEvent> events, Class<?> beginning, Class<?> end) {
        boolean begun = false;
        for (IoEvent event : events) {
            if (beginning.isInstance(event) || end.isInstance(event)) {
                assertThat(beginning.isInstance(event)).isNotEqualTo(begun);
                begun = !begun;
            }
        }
    }

    private List<IoEvent> look(int levels, int times) {
        var events = new ArrayList<IoEvent>();
        for (int i = 0; i < times; i++) {
            now = now.plusMillis(50);
            events.addAll(watch.sample(BitSet.valueOf(new long[] {levels}), now));
        }
        return events;
    }
}
