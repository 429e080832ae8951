package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording that an earlier run of the program left.
@SuppressWarnings("NullAway.Init")
class LeftRecordingIT {
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
    void aRecordingThatAKilledProgramLeftEndsWhereItStopped() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant last = recorded.now();
        recorded.kill();
        recorded.pass(60);

        recorded.open(null);

        RecordingLog log = recorded.ended();
        assertThat(log.endedAt()).isEqualTo(last);
        assertThat(log.gaps()).containsExactly(new RecordingLog.Gap(null, GapReason.BOOTH_RESTARTED, last, null));
    }

    @Test
    void aRecordingThatAKilledProgramLeftGoesOnInAnotherFileWhenItsCitizenDoes() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant last = recorded.now();
        recorded.kill();
        recorded.pass(8);

        recorded.open(recorded.call());
        recorded.goOn();
        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().segments())
                .extracting(RecordingLog.Segment::index)
                .containsExactly(0, 1);
        assertThat(recorded.log().gaps())
                .containsExactly(new RecordingLog.Gap(
                        RecordedCall.CITIZEN, GapReason.BOOTH_RESTARTED, last, last.plusSeconds(8)));
    }

    @Test
    void aHoldInWhichTheProgramWasKilledIsAHoldUntilThen() {
        // Given a hold, and a program that is killed half a minute into it
        Instant last = heldFor(30);
        recorded.kill();
        recorded.pass(8);

        // When the citizen goes on with the visit, and the hold is over meanwhile
        recorded.open(recorded.call());
        recorded.goOn();
        recorded.take(UUID.randomUUID(), 0, "b", true);

        // Then only the time when nobody was there to know is the program's
        assertThat(recorded.log().gaps())
                .containsExactly(
                        gap(GapReason.ON_HOLD, last, last.plusSeconds(30)),
                        gap(GapReason.BOOTH_RESTARTED, last.plusSeconds(30), last.plusSeconds(38)));
    }

    @Test
    void aHoldThatIsStillOnWhenTheProgramIsBackIsAHoldAgainFromThenOn() {
        Instant last = heldFor(30);
        recorded.kill();
        recorded.pass(8);

        recorded.open(recorded.call());
        recorded.goOn();
        recorded.recorder().holds(true);
        recorded.pass(20);
        recorded.recorder().holds(false);
        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().gaps())
                .containsExactly(
                        gap(GapReason.ON_HOLD, last, last.plusSeconds(30)),
                        gap(GapReason.BOOTH_RESTARTED, last.plusSeconds(30), last.plusSeconds(38)),
                        gap(GapReason.ON_HOLD, last.plusSeconds(38), last.plusSeconds(58)));
    }

    @Test
    void aProgramThatIsKilledRightAfterAHoldLeavesTheHoldAHold() {
        Instant last = heldFor(30);
        recorded.recorder().holds(false);
        recorded.kill();
        recorded.pass(8);

        recorded.open(recorded.call());
        recorded.goOn();
        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().gaps())
                .extracting(RecordingLog.Gap::reason)
                .containsExactly(GapReason.ON_HOLD, GapReason.BOOTH_RESTARTED);
        assertThat(recorded.log().gaps().getFirst().to()).isEqualTo(last.plusSeconds(30));
    }

    @Test
    void aHoldInWhichTheProgramWasKilledIsAHoldUntilThenThoughNobodyGoesOn() {
        Instant last = heldFor(30);
        recorded.kill();
        recorded.pass(60);

        recorded.open(null);

        RecordingLog log = recorded.ended();
        assertThat(log.endedAt()).isEqualTo(last);
        assertThat(log.gaps())
                .containsExactly(
                        new RecordingLog.Gap(null, GapReason.ON_HOLD, last, last.plusSeconds(30)),
                        new RecordingLog.Gap(null, GapReason.BOOTH_RESTARTED, last.plusSeconds(30), null));
    }

    /// Records a chunk, then holds for so many seconds, which the booth has noted.
    ///
    /// @return when the chunk came
    private Instant heldFor(int seconds) {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant last = recorded.now();
        recorded.recorder().holds(true);
        recorded.pass(seconds);
        recorded.isNoted(last.plusSeconds(seconds));
        return last;
    }

    private static RecordingLog.Gap gap(GapReason reason, Instant from, Instant to) {
        return new RecordingLog.Gap(RecordedCall.CITIZEN, reason, from, to);
    }
}
