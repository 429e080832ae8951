package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.Supplemented;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What else is read of a card, and what if that fails.
class CardSupplementsTest {
    private final PollingUnderTest reader = new PollingUnderTest();

    @Test
    void readsWhatElseIsWantedAfterTheCardItself() {
        reader.begins(new CardReading(true, true, true));
        reader.findCard();
        reader.answer(SamCommand.SELECT, SamStatus.DONE);
        reader.answer(SamCommand.READ_WITH_FINGERPRINT, CardBytes.sample().replyWithFingerprint());
        reader.answer(SamCommand.READ_NEW_ADDRESS, PollingUnderTest.reply("样例路2号".getBytes(StandardCharsets.UTF_16LE)));
        reader.answer(SamCommand.READ_MANAGEMENT_NUMBER, SamStatus.NO_SUCH_ITEM);

        assertThat(reader.told()).hasSize(4);
        assertThat(reader.told().get(1)).isInstanceOf(Read.class);
        assertThat(reader.told().subList(2, 4))
                .containsExactly(
                        new Supplemented(new CardSupplement.AddedAddress("样例路2号")),
                        new Supplemented(new CardSupplement.None(SamCommand.READ_MANAGEMENT_NUMBER)));
        assertThat(reader.polling().phase()).isInstanceOf(Holding.class);
    }

    @Test
    void aReaderThatCanNotReadASupplementIsNotDown() {
        readCardForSupplements();
        reader.answer(SamCommand.READ_NEW_ADDRESS, SamStatus.BAD_COMMAND);
        reader.answer(SamCommand.READ_MANAGEMENT_NUMBER, SamStatus.NOT_PERMITTED);

        assertThat(reader.told())
                .containsExactly(
                        new Supplemented(new CardSupplement.None(SamCommand.READ_NEW_ADDRESS)),
                        new Supplemented(new CardSupplement.None(SamCommand.READ_MANAGEMENT_NUMBER)));
    }

    @Test
    void aSupplementThatWasNotReadIsToldAsFailedAndNotAsMissing() {
        readCardForSupplements();
        reader.answer(SamCommand.READ_NEW_ADDRESS, SamStatus.READ_FAILED);
        reader.silence(SamCommand.READ_MANAGEMENT_NUMBER);

        assertThat(reader.told())
                .containsExactly(
                        new Supplemented(new CardSupplement.Failed(SamCommand.READ_NEW_ADDRESS)),
                        new Supplemented(new CardSupplement.Failed(SamCommand.READ_MANAGEMENT_NUMBER)));
    }

    private void readCardForSupplements() {
        reader.begins(new CardReading(true, true, false));
        reader.readCard();
    }
}
