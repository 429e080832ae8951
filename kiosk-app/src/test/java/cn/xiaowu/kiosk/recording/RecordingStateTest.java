package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Whatever happens to a recording, in whatever order.
class RecordingStateTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration SILENT = Duration.ofSeconds(5);

    /// What can happen.
    enum What {
        CHUNK,
        RECORDERS_GONE,
        HELD,
        FREE
    }

    /// @param after seconds after what happened before
    record Event(What what, int after) {}

    /// What was the case, by what has happened since the beginning.
    ///
    /// @param held whether the citizen is on hold
    /// @param sign since when a recorder is to be heard again; none if none is to be
    private record Truth(boolean held, @Nullable Instant sign) {
        Truth after(What what, Instant now) {
            return switch (what) {
                case CHUNK -> held ? this : new Truth(false, now);
                case RECORDERS_GONE -> held ? this : new Truth(false, null);
                case HELD -> new Truth(true, null);
                case FREE -> held ? new Truth(false, now) : this;
            };
        }
    }

    @Property
    void isOnHoldExactlyFromAHoldUntilItsEnd(@ForAll("events") List<Event> events) {
        follow(
                events,
                (state, truth, _) ->
                        assertThat(state instanceof RecordingState.Held).isEqualTo(truth.held()));
    }

    @Property
    void isSilentExactlyWhenRecordersThatShouldBeHeardHaveNotBeenForFiveSeconds(@ForAll("events") List<Event> events) {
        follow(events, (state, truth, now) -> {
            Instant sign = truth.sign();
            assertThat(state.isExpected()).isEqualTo(sign != null);
            for (Duration later : List.of(Duration.ZERO, SILENT, SILENT.plusMillis(1))) {
                Instant then = now.plus(later);
                assertThat(state.isSilent(then))
                        .isEqualTo(sign != null && sign.plus(SILENT).isBefore(then));
            }
        });
    }

    @Property
    void isOnOnlyByAChunkThatCameSinceTheLastHoldAndTheLastLoss(@ForAll("events") List<Event> events) {
        RecordingState state = new RecordingState.Off();
        boolean heard = false;
        for (Event event : events) {
            state = next(state, event.what(), BEGIN);
            heard = event.what() == What.CHUNK
                    ? !(state instanceof RecordingState.Held)
                    : heard && event.what() == What.FREE;
            assertThat(state instanceof RecordingState.On).isEqualTo(heard);
        }
    }

    private interface Check {
        void of(RecordingState state, Truth truth, Instant now);
    }

    private static void follow(List<Event> events, Check check) {
        RecordingState state = new RecordingState.Off();
        var truth = new Truth(false, null);
        Instant now = BEGIN;
        for (Event event : events) {
            now = now.plusSeconds(event.after());
            state = next(state, event.what(), now);
            truth = truth.after(event.what(), now);
            check.of(state, truth, now);
        }
    }

    private static RecordingState next(RecordingState state, What what, Instant now) {
        return switch (what) {
            case CHUNK -> state.heard(now);
            case RECORDERS_GONE -> state.lost();
            case HELD -> state.hold(true, now);
            case FREE -> state.hold(false, now);
        };
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Integer> pauses = Arbitraries.integers().between(0, 20);
        return Arbitraries.of(What.values())
                .flatMap(what -> pauses.map(after -> new Event(what, after)))
                .list()
                .ofMaxSize(40);
    }
}
