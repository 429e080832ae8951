package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Identified;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import org.junit.jupiter.api.Test;

/// When a reader counts as down, and how it is known again.
class ReaderDownTest {
    private final PollingUnderTest reader = new PollingUnderTest();

    @Test
    void aReaderThatIsSilentThreeTimesIsDownUntilItAnswers() {
        reader.findNone();
        reader.silence(SamCommand.FIND);
        reader.silence(SamCommand.FIND);
        assertThat(reader.told()).isEmpty();

        reader.silence(SamCommand.FIND);
        reader.silence(SamCommand.RESET);
        reader.silence(SamCommand.STATUS);
        assertThat(reader.told()).containsExactly(new ReaderDown(DeviceFault.NO_ANSWER));

        reader.wake();
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);
        assertThat(reader.told())
                .containsExactly(
                        new ReaderDown(DeviceFault.NO_ANSWER),
                        new ReaderUp(),
                        new Identified(PollingUnderTest.MODULE_ID),
                        new Absent());
    }

    @Test
    void aModuleWithoutAuthorisationIsDown() {
        reader.answer(SamCommand.STATUS, SamStatus.NOT_AUTHORISED);

        assertThat(reader.told()).containsExactly(new ReaderDown(DeviceFault.NOT_AUTHORISED));
    }

    @Test
    void goesOnWithAReaderThatNeverTellsItsModule() {
        reader.answer(SamCommand.STATUS, SamStatus.DONE);
        reader.answer(SamCommand.SAM_ID, SamStatus.BAD_COMMAND);
        reader.answer(SamCommand.SAM_ID, new SamReply(SamStatus.DONE, new byte[3]));
        reader.answer(SamCommand.SAM_ID, new SamReply(SamStatus.DONE, new byte[16]));
        reader.answer(SamCommand.FIND, SamStatus.NO_CARD);

        assertThat(reader.told()).containsExactly(new ReaderUp(), new Absent());
    }

    @Test
    void aWrongFirstAnswerAboutTheModuleDoesNotMatter() {
        reader.answer(SamCommand.STATUS, SamStatus.DONE);
        reader.answer(SamCommand.SAM_ID, SamStatus.READ_FAILED);
        reader.answer(SamCommand.SAM_ID, PollingUnderTest.MODULE);

        assertThat(reader.told()).containsExactly(new ReaderUp(), new Identified(PollingUnderTest.MODULE_ID));
    }

    @Test
    void aModuleOutOfStepIsResetAndGivenUpIfThatDoesNotHelp() {
        reader.findNone();
        for (int time = 1; time <= 2; time++) {
            reader.answer(SamCommand.FIND, SamStatus.UNKNOWN_ERROR);
            reader.answer(SamCommand.RESET, SamStatus.DONE);
            reader.wake();
        }
        reader.answer(SamCommand.FIND, SamStatus.UNKNOWN_ERROR);

        assertThat(reader.told()).endsWith(new ReaderDown(DeviceFault.MODULE_FAILED));
    }

    @Test
    void aDisturbedLineIsAskedAgainAtOnceAndGivenUpAfterThreeTimes() {
        reader.findNone();
        reader.answer(SamCommand.FIND, SamStatus.CHECKSUM_ERROR);
        reader.answer(SamCommand.FIND, SamStatus.LENGTH_ERROR);
        assertThat(reader.told()).isEmpty();

        reader.answer(SamCommand.FIND, SamStatus.COMMUNICATION_FAULT);
        assertThat(reader.told()).containsExactly(new ReaderDown(DeviceFault.WRONG_ANSWER));
    }

    @Test
    void aReaderThatWasDownIsResetOnItsNewLine() {
        reader.become(polling -> polling.failed(DeviceFault.NO_ANSWER).next().opened());

        reader.answer(SamCommand.RESET, SamStatus.DONE);
        reader.wake();

        assertThat(reader.polling().fault()).isNull();
        assertThat(reader.polling().phase().pause()).isZero();
    }
}
