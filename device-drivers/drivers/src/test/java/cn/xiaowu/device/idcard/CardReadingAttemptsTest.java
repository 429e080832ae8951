package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Identified;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.idcard.CardReaderEvent.Suspect;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How often a card is tried, and what becomes of it.
class CardReadingAttemptsTest {
    private final PollingUnderTest reader = new PollingUnderTest();

    @Test
    void readsACard() {
        reader.wake();
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.answer(SamCommand.READ, CardBytes.sample().reply());

        assertThat(reader.told())
                .hasSize(5)
                .startsWith(new ReaderUp(), new Identified(PollingUnderTest.MODULE_ID), new Absent(), new Reading());
        assertThat(reader.told().getLast())
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.card().name()).isEqualTo("样例甲"));
    }

    @Test
    void aCardReadAtTheSecondAttemptIsRead() {
        reader.findCard();
        reader.answer(SamCommand.SELECT, SamStatus.READ_FAILED);
        reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.answer(SamCommand.READ, CardBytes.sample().reply());

        assertThat(reader.told().getLast()).isInstanceOf(Read.class);
    }

    @Test
    void aCardThatStaysAndFailsThreeTimesIsUnreadable() {
        reader.findCard();
        for (int attempt = 1; attempt <= 3; attempt++) {
            reader.answer(SamCommand.SELECT, SamStatus.DONE);
            reader.answer(SamCommand.READ, SamStatus.READ_FAILED);
            reader.answer(SamCommand.FIND, SamStatus.CARD_FOUND);
        }

        assertThat(reader.told()).containsExactly(new Reading(), new Unreadable());
    }

    @Test
    void cardsOfOtherKindsAreUnsupported() {
        reader.findCard();
        reader.answer(SamCommand.SELECT, SamStatus.UNKNOWN_CARD);

        assertThat(reader.told()).containsExactly(new Reading(), new Unsupported(CardLayout.UNKNOWN));
    }

    @Test
    void aForgedOrDamagedCardIsToldAtOnce() {
        reader.findCard();
        reader.answer(SamCommand.SELECT, SamStatus.CARD_REFUSED_BY_SAM);

        assertThat(reader.told()).containsExactly(new Reading(), new Suspect());
    }

    @Test
    void aCardIsGivenUpAfterSixSeconds() {
        reader.findCard();
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.pass(Duration.ofSeconds(6));
        reader.silence(SamCommand.READ);

        assertThat(reader.told()).containsExactly(new Reading(), new Unreadable());
        assertThat(reader.polling().phase()).isEqualTo(Holding.UNREAD);
    }

    @Test
    void noAnswerIsWaitedForLongerThanTheWholeAttempt() {
        Instant begin = reader.now();
        reader.findCard();
        reader.pass(Duration.ofSeconds(4));
        reader.answer(SamCommand.SELECT, SamStatus.DONE);

        assertThat(reader.polling().phase().end()).contains(begin.plusSeconds(6));
    }

    @Test
    void readsNothingBeforeItIsAllowed() {
        reader.become(_ -> CardPolling.begin(CardReading.BASE));

        reader.wake();
        reader.answer(SamCommand.STATUS, SamStatus.DONE);

        assertThat(reader.told()).containsExactly(new ReaderUp(), new Identified(PollingUnderTest.MODULE_ID));
    }
}
