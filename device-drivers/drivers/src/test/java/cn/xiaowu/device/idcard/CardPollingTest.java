package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CardPollingTest {
    private final List<CardReaderEvent> told = new ArrayList<>();
    private CardPolling polling = CardPolling.begin().resumed();

    @Test
    void readsACard() {
        answer(SamCommand.STATUS, SamStatus.DONE);
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        answer(SamCommand.SELECT, SamStatus.DONE);
        answer(SamCommand.READ, CardBytes.sample().reply());

        assertThat(told).hasSize(4).startsWith(new ReaderUp(), new Absent(), new Reading());
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.card().name()).isEqualTo("样例甲"));
    }

    @Test
    void aReadCardIsAbsentOnlyWhenTwiceNotFound() {
        readCard();

        answer(SamCommand.FIND, SamStatus.NO_CARD);
        answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(told).isEmpty();

        answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(told).containsExactly(new Absent());
    }

    @Test
    void aCardGoneInTheMiddleOfReadingWasLifted() {
        findCard();
        answer(SamCommand.SELECT, SamStatus.DONE);
        answer(SamCommand.READ, SamStatus.CARD_UNREADABLE);
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(told).containsExactly(new Reading(), new Lifted());
    }

    @Test
    void aCardThatStaysAndFailsThreeTimesIsUnreadable() {
        findCard();
        for (int attempt = 1; attempt <= 3; attempt++) {
            answer(SamCommand.SELECT, SamStatus.DONE);
            answer(SamCommand.READ, SamStatus.CARD_UNREADABLE);
            answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        }

        assertThat(told).containsExactly(new Reading(), new Unreadable());
    }

    @Test
    void aCardReadAtTheSecondAttemptIsRead() {
        findCard();
        answer(SamCommand.SELECT, SamStatus.CARD_UNREADABLE);
        answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        answer(SamCommand.SELECT, SamStatus.DONE);
        answer(SamCommand.READ, CardBytes.sample().reply());

        assertThat(told.getLast()).isInstanceOf(Read.class);
    }

    @Test
    void cardsOfOtherKindsAreUnsupported() {
        findCard();
        answer(SamCommand.SELECT, SamStatus.DONE);
        answer(SamCommand.READ, CardBytes.sample().with(248, "J").reply());

        assertThat(told).containsExactly(new Reading(), new Unsupported(CardLayout.HONG_KONG_MACAU_TAIWAN));
    }

    @Test
    void readsNothingBeforeItIsAllowed() {
        polling = CardPolling.begin();

        answer(SamCommand.STATUS, SamStatus.DONE);
        answer(SamCommand.STATUS, SamStatus.DONE);

        assertThat(told).containsExactly(new ReaderUp());
    }

    @Test
    void aReadingGivenUpByPauseIsNotGoneOnWithAndTheCardIsWatchedUntilItIsAway() {
        findCard();
        polling = polling.paused();

        answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(told).containsExactly(new Reading(), new Absent());
        assertThat(polling.phase().ask()).isEqualTo(SamCommand.STATUS);
    }

    @Test
    void thatAReadCardWasTakenAwayIsToldEvenWhilePaused() {
        readCard();
        polling = polling.paused();

        answer(SamCommand.FIND, SamStatus.NO_CARD);
        answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(told).containsExactly(new Absent());
        assertThat(polling.phase().ask()).isEqualTo(SamCommand.STATUS);
    }

    @Test
    void aReaderThatIsSilentThreeTimesIsDownUntilItAnswers() {
        findNone();
        silence(SamCommand.FIND);
        silence(SamCommand.FIND);
        assertThat(told).isEmpty();

        silence(SamCommand.FIND);
        silence(SamCommand.RESET);
        silence(SamCommand.STATUS);
        assertThat(told).containsExactly(new ReaderDown(DeviceFault.NO_ANSWER));

        answer(SamCommand.STATUS, SamStatus.DONE);
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(told).containsExactly(new ReaderDown(DeviceFault.NO_ANSWER), new ReaderUp(), new Absent());
    }

    @Test
    void aModuleWithoutAuthorisationIsDown() {
        answer(SamCommand.STATUS, SamStatus.NOT_AUTHORISED);

        assertThat(told).containsExactly(new ReaderDown(DeviceFault.NOT_AUTHORISED));
    }

    @Property(tries = 500)
    void whilePausedNothingIsChosenOrRead(@ForAll List<SamStatus> before, @ForAll List<SamStatus> after) {
        var machine = drive(CardPolling.begin().resumed(), before).paused();

        for (SamStatus status : after) {
            assertThat(machine.phase().ask()).isNotIn(SamCommand.SELECT, SamCommand.READ);
            var step = machine.answered(new SamReply(status, new byte[4]));
            assertThat(step.events()).noneMatch(event -> event instanceof Reading || event instanceof Read);
            machine = step.next();
        }
    }

    @Property(tries = 500)
    void upAndDownTakeTurns(@ForAll List<SamStatus> answers) {
        var machine = CardPolling.begin().resumed();
        boolean up = false;
        for (SamStatus status : answers) {
            var step = status == SamStatus.LINK_ERROR
                    ? machine.unanswered()
                    : machine.answered(new SamReply(status, new byte[4]));
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
            machine = step.next();
        }
    }

    private static CardPolling drive(CardPolling from, List<SamStatus> answers) {
        var machine = from;
        for (SamStatus status : answers) {
            machine = machine.answered(new SamReply(status, new byte[4])).next();
        }
        return machine;
    }

    private void findNone() {
        answer(SamCommand.STATUS, SamStatus.DONE);
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        told.clear();
    }

    private void findCard() {
        findNone();
        answer(SamCommand.FIND, SamStatus.CARD_FOUND);
    }

    private void readCard() {
        findCard();
        answer(SamCommand.SELECT, SamStatus.DONE);
        answer(SamCommand.READ, CardBytes.sample().reply());
        told.clear();
    }

    private void answer(SamCommand asked, SamStatus status) {
        answer(asked, new SamReply(status, new byte[0]));
    }

    private void answer(SamCommand asked, SamReply reply) {
        assertThat(polling.phase().ask()).isEqualTo(asked);
        take(polling.answered(reply));
    }

    private void silence(SamCommand asked) {
        assertThat(polling.phase().ask()).isEqualTo(asked);
        take(polling.unanswered());
    }

    private void take(CardPolling.Step step) {
        polling = step.next();
        told.addAll(step.events());
    }
}
