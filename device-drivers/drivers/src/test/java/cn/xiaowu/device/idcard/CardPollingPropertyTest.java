package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever a reader answers, in whatever order.
class CardPollingPropertyTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final int ENOUGH = 40;

    /// What may happen to the machine. Every status, and more often than not the answer that is right.
    sealed interface Happening {
        record Right() implements Happening {}

        record Status(SamStatus status) implements Happening {}

        record Silence() implements Happening {}

        record LineLost() implements Happening {}
    }

    /// The machine, and the time.
    private record Situation(CardPolling polling, Instant now) {
        static Situation listening() {
            return new Situation(
                    CardPolling.begin(new CardReading(true, true, false)).resumed(), BEGIN);
        }

        CardPolling.Step step(Happening happening) {
            return switch (happening) {
                case Happening.Right() -> polling.answered(right(polling.phase().ask()), now);
                case Happening.Status(var status) -> polling.answered(new SamReply(status, new byte[4]), now);
                case Happening.Silence() -> polling.unanswered(DeviceFault.NO_ANSWER, now);
                case Happening.LineLost() -> {
                    var step = polling.failed(DeviceFault.UNPLUGGED);
                    yield new CardPolling.Step(step.next().opened(), step.events());
                }
            };
        }

        Situation after(CardPolling.Step step) {
            return new Situation(step.next(), now.plus(polling.phase().pause()).plus(Duration.ofMillis(20)));
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.just(new Happening.Right())),
                        Tuple.of(8, Arbitraries.of(SamStatus.class).map(Happening.Status::new)),
                        Tuple.of(1, Arbitraries.just(new Happening.Silence())),
                        Tuple.of(1, Arbitraries.just(new Happening.LineLost())))
                .map(Happening.class::cast)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void noCardIsReadTwiceWithoutHavingBeenAway(@ForAll("happenings") List<Happening> happenings) {
        var situation = Situation.listening();
        boolean read = false;
        for (Happening happening : happenings) {
            var step = situation.step(happening);
            for (CardReaderEvent event : step.events()) {
                if (event instanceof Read) {
                    assertThat(read).as("read already").isFalse();
                    read = true;
                } else if (event instanceof Absent || event instanceof Lifted) {
                    read = false;
                }
            }
            situation = situation.after(step);
        }
    }

    @Property(tries = 500)
    void isNeverStuckAndReadsTheNextCard(@ForAll("happenings") List<Happening> happenings) {
        var situation = Situation.listening();
        for (Happening happening : happenings) {
            situation = situation.after(situation.step(happening));
        }

        for (int i = 0; i < ENOUGH; i++) {
            SamCommand ask = situation.polling().phase().ask();
            situation = situation.after(situation.step(withoutCard(ask)));
        }
        boolean read = false;
        for (int i = 0; i < ENOUGH && !read; i++) {
            var step = situation.step(new Happening.Right());
            read = step.events().stream().anyMatch(Read.class::isInstance);
            situation = situation.after(step);
        }

        assertThat(read).isTrue();
    }

    @Property(tries = 500)
    void anAttemptEndsInTime(@ForAll("happenings") List<Happening> happenings) {
        var situation = Situation.listening();
        Instant begun = Instant.MAX;
        for (Happening happening : happenings) {
            var step = situation.step(happening);
            CardPhase next = step.next().phase();
            if (step.events().stream().anyMatch(Reading.class::isInstance)) {
                begun = situation.now();
            }
            if (next instanceof Choosing || next instanceof Loading || next instanceof Doubting) {
                assertThat(next.end().orElseThrow()).isBeforeOrEqualTo(begun.plus(Attempt.LIMIT));
            }
            situation = situation.after(step);
        }
    }

    @Property(tries = 500)
    void holdsNothingOfACard(@ForAll("happenings") List<Happening> happenings) {
        var situation = Situation.listening();
        for (Happening happening : happenings) {
            situation = situation.after(situation.step(happening));
            // Records print all that they hold; the card's bytes are names and digits, none of which may be there.
            assertThat(situation.polling().toString()).doesNotContain("样例", "1101", "1949");
        }
    }

    @Property(tries = 500)
    void whilePausedNothingIsChosenOrRead(
            @ForAll("happenings") List<Happening> before, @ForAll("happenings") List<Happening> after) {
        var situation = Situation.listening();
        for (Happening happening : before) {
            situation = situation.after(situation.step(happening));
        }
        situation = new Situation(situation.polling().paused(), situation.now());

        for (Happening happening : after) {
            assertThat(situation.polling().phase().ask())
                    .isIn(SamCommand.STATUS, SamCommand.SAM_ID, SamCommand.RESET, SamCommand.FIND);
            var step = situation.step(happening);
            assertThat(step.events()).noneMatch(event -> event instanceof Reading || event instanceof Read);
            situation = situation.after(step);
        }
    }

    @Property(tries = 500)
    void upAndDownTakeTurnsAndNothingHappensOnAReaderThatIsDown(@ForAll("happenings") List<Happening> happenings) {
        var situation = Situation.listening();
        boolean up = false;
        for (Happening happening : happenings) {
            var step = situation.step(happening);
            for (CardReaderEvent event : step.events()) {
                if (event instanceof ReaderUp) {
                    assertThat(up).isFalse();
                    up = true;
                } else if (event instanceof ReaderDown) {
                    up = false;
                } else {
                    assertThat(up).isTrue();
                }
            }
            assertThat(step.next().fault() == null).isEqualTo(up || step.next().health() == CardPolling.Health.UNTOLD);
            situation = situation.after(step);
        }
    }

    private static SamReply right(SamCommand asked) {
        return switch (asked) {
            case FIND -> new SamReply(SamStatus.CARD_FOUND, new byte[4]);
            case READ -> CardBytes.sample().reply();
            case SAM_ID -> new SamReply(SamStatus.DONE, new byte[16]);
            default -> new SamReply(SamStatus.DONE, new byte[8]);
        };
    }

    private static Happening withoutCard(SamCommand asked) {
        return switch (asked) {
            case FIND -> new Happening.Status(SamStatus.NO_CARD);
            case SELECT -> new Happening.Status(SamStatus.SELECT_FAILED);
            case READ, READ_NEW_ADDRESS, READ_MANAGEMENT_NUMBER -> new Happening.Status(SamStatus.READ_FAILED);
            default -> new Happening.Right();
        };
    }
}
