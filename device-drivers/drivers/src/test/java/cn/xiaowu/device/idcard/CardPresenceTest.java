package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Identified;
import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// When a card counts as taken away, and when it is read once more.
class CardPresenceTest {
    private final PollingUnderTest reader = new PollingUnderTest();

    @Test
    void aReadCardIsAbsentOnlyWhenTwiceNotFound() {
        reader.readCard();
        reader.pass(Duration.ofSeconds(2));

        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(reader.told()).isEmpty();

        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(reader.told()).containsExactly(new Absent());
    }

    @Test
    void aCardGoneInTheMiddleOfReadingWasLifted() {
        reader.findCard();
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.answer(SamCommand.READ, SamStatus.READ_FAILED);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(reader.told()).containsExactly(new Reading(), new Lifted());
    }

    @Test
    void aReadingGivenUpByPauseIsNotGoneOnWithAndTheCardIsWatchedUntilItIsAway() {
        reader.findCard();
        reader.become(CardPolling::paused);

        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(reader.told()).containsExactly(new Reading(), new Absent());
        assertThat(reader.polling().phase().ask()).isEqualTo(SamCommand.STATUS);
    }

    @Test
    void thatAReadCardWasTakenAwayIsToldEvenWhilePaused() {
        reader.readCard();
        reader.become(CardPolling::paused);

        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(reader.told()).containsExactly(new Absent());
        assertThat(reader.polling().phase().ask()).isEqualTo(SamCommand.STATUS);
    }

    @Test
    void aCardThatIsNotFoundAgainRightAfterReadingIsTriedOnceAndNotToldTwice() {
        reader.readCard();

        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.answer(SamCommand.READ, CardBytes.sample().reply());
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(reader.told()).isEmpty();

        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(reader.told()).containsExactly(new Absent());
    }

    @Test
    void aCardThatIsLiftedRightAfterReadingIsAbsentAtTheSecondLook() {
        reader.readCard();

        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.SELECT, SamStatus.SELECT_FAILED);
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(reader.told()).containsExactly(new Absent());
    }

    @Test
    void aReadCardIsNotReadAgainBecauseTheModuleWasReset() {
        reader.readCard();

        reader.answer(SamCommand.FIND, SamStatus.UNKNOWN_ERROR);
        reader.answer(SamCommand.RESET, SamStatus.DONE);
        reader.wake();
        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);

        assertThat(reader.told()).containsExactly(new Identified(PollingUnderTest.MODULE_ID));
    }

    @Test
    void aCardThatLiesThereIsReadAgainWhenThatIsAskedFor() {
        reader.readCard();
        reader.become(polling -> polling.paused().resumed());

        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.answer(SamCommand.READ, CardBytes.sample().reply());

        assertThat(reader.told().getLast()).isInstanceOf(Read.class);
    }
}
