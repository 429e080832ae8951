package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.RecordingStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is recorded while the citizen is on hold, and the gap says so, whatever else happens at the time.
@SuppressWarnings("NullAway.Init")
class HeldRecordingIT {
    private RecordedCall recorded;

    @BeforeEach
    void begin(@TempDir Path folder) {
        recorded = RecordedCall.begun(folder);
    }

    @AfterEach
    void end() {
        recorded.kill();
    }

    @Test
    void whatIsNotRecordedWhileTheCitizenIsOnHoldIsAGapThatSaysSo() {
        var one = UUID.randomUUID();
        recorded.take(one, 0, "a", false);
        recorded.recorder().holds(true);
        // What was recorded before is still on its way.
        recorded.pass(1);
        recorded.take(one, 1, "b", false);
        recorded.take(one, 2, "", true);
        Instant held = recorded.now();

        recorded.pass(60);
        recorded.recorder().holds(false);
        recorded.take(UUID.randomUUID(), 0, "c", true);

        assertThat(recorded.log().segments())
                .extracting(RecordingLog.Segment::index)
                .containsExactly(0, 1);
        assertThat(recorded.log().gaps())
                .containsExactly(
                        new RecordingLog.Gap(RecordedCall.CITIZEN, GapReason.ON_HOLD, held, held.plusSeconds(60)));
    }

    @Test
    void noRecorderBeginsWhileTheCitizenIsOnHold() {
        recorded.recorder().holds(true);

        assertThat(recorded.take(UUID.randomUUID(), 0, "a", false)).isEqualTo(Taken.NOT_RECORDED);
    }

    @Test
    void aRecorderThatDoesNotBeginAnewAfterAHoldIsTold() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        recorded.recorder().holds(true);
        recorded.pass(60);
        recorded.recorder().holds(false);

        recorded.pass(6);

        await().untilAsserted(() -> assertThat(recorded.told())
                .contains(new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.RECORDER_FAILED)));
    }

    @Test
    void theBridgeIsToldThatNothingIsRecordedOnHoldAndThatItIsAgainAfterwards() {
        var one = UUID.randomUUID();
        recorded.take(one, 0, "a", false);
        recorded.recorder().holds(true);
        recorded.take(one, 1, "b", true);
        recorded.recorder().holds(false);
        recorded.take(UUID.randomUUID(), 0, "c", false);

        assertThat(recorded.told())
                .containsExactly(
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.AGREED, null),
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.ON, null),
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.ON_HOLD),
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.ON, null));
    }

    @Test
    void whatComesOfTheOldRecorderAfterAShortHoldIsStillTheEndOfWhatWasBeforeIt() {
        // Given a hold that is over before the old recorder's last chunk is here
        var one = UUID.randomUUID();
        recorded.take(one, 0, "a", false);
        recorded.recorder().holds(true);
        recorded.pass(1);
        recorded.recorder().holds(false);

        // When it comes, and then another recorder begins
        recorded.take(one, 1, "b", true);
        Instant end = recorded.now();
        recorded.pass(2);
        recorded.take(UUID.randomUUID(), 0, "c", true);

        // Then the gap between the two is the hold
        assertThat(recorded.log().gaps()).containsExactly(gap(GapReason.ON_HOLD, end, end.plusSeconds(2)));
    }

    @Test
    void theOldRecordersLastChunkDoesNotSayThatItIsRecordedAgain() {
        var one = UUID.randomUUID();
        recorded.take(one, 0, "a", false);
        recorded.recorder().holds(true);
        recorded.recorder().holds(false);

        recorded.take(one, 1, "b", true);

        assertThat(recorded.told())
                .endsWith(new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.ON_HOLD));
    }

    @Test
    void aRecorderThatHadFailedBeforeTheHoldIsBlamedForTheTimeBeforeItOnly() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant last = recorded.now();
        recorded.pass(6);
        recorded.hears(GapReason.RECORDER_FAILED);
        Instant failed = recorded.now();
        recorded.pass(10);

        recorded.recorder().holds(true);
        recorded.pass(60);
        recorded.recorder().holds(false);
        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(failed).isEqualTo(last.plusSeconds(6));
        assertThat(recorded.log().gaps())
                .containsExactly(
                        gap(GapReason.RECORDER_FAILED, last, last.plusSeconds(16)),
                        gap(GapReason.ON_HOLD, last.plusSeconds(16), last.plusSeconds(76)));
    }

    @Test
    void aRecorderThatDoesNotBeginAfterTheHoldIsBlamedFromItsEndOn() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant last = recorded.now();
        recorded.recorder().holds(true);
        recorded.pass(60);
        recorded.recorder().holds(false);
        recorded.pass(6);
        recorded.hears(GapReason.RECORDER_FAILED);

        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().gaps())
                .containsExactly(
                        gap(GapReason.ON_HOLD, last, last.plusSeconds(60)),
                        gap(GapReason.RECORDER_FAILED, last.plusSeconds(60), last.plusSeconds(66)));
    }

    @Test
    void aPageThatIsLoadedAnewOnHoldChangesNothingAboutTheHold() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant last = recorded.now();
        recorded.recorder().holds(true);
        recorded.pass(5);
        recorded.recorder().pageCame();
        recorded.pass(5);
        recorded.recorder().holds(false);

        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().gaps()).containsExactly(gap(GapReason.ON_HOLD, last, last.plusSeconds(10)));
    }

    private static RecordingLog.Gap gap(GapReason reason, Instant from, Instant to) {
        return new RecordingLog.Gap(RecordedCall.CITIZEN, reason, from, to);
    }
}
