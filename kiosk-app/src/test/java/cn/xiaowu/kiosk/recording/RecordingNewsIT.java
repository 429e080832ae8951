package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingStatus;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the bridge is told of how a recording stands.
@SuppressWarnings("NullAway.Init")
class RecordingNewsIT {
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
    void theBridgeIsToldWhenItIsOnAndWhenItIsNot() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        recorded.recorder().pageCame();
        recorded.take(UUID.randomUUID(), 0, "b", false);

        assertThat(recorded.told())
                .containsExactly(
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.AGREED, null),
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.ON, null),
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.PAGE_RELOADED),
                        new BoothMessage.Recording(recorded.call(), RecordingStatus.ON, null));
    }

    @Test
    void aRecorderThatFallsSilentIsTold() {
        recorded.take(UUID.randomUUID(), 0, "a", false);

        recorded.pass(6);

        await().untilAsserted(() -> assertThat(recorded.told())
                .contains(new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.RECORDER_FAILED)));
    }

    @Test
    void aCallThatGoesBackIntoTheQueueIsRecordedOnWithTheNextClerk() {
        // Given a clerk who is lost
        recorded.take(UUID.randomUUID(), 0, "a", true);
        recorded.recorder().shows(null, true);

        // Then it is said that nothing is recorded, for as long as it takes
        var gap = new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.LINK_REPLACED);
        await().untilAsserted(() -> assertThat(recorded.told()).endsWith(gap));

        // And when the next clerk answers, it goes on in another file
        recorded.recorder().shows(recorded.call(), true);
        assertThat(recorded.take(UUID.randomUUID(), 0, "b", true)).isEqualTo(Taken.WRITTEN);
        assertThat(recorded.told()).endsWith(new BoothMessage.Recording(recorded.call(), RecordingStatus.ON, null));
        assertThat(recorded.log().segments()).hasSize(2);
    }

    @Test
    void aBridgeThatWasStartedAnewHearsAgainHowItStands() {
        recorded.take(UUID.randomUUID(), 0, "a", false);

        recorded.recorder().online();

        var on = new BoothMessage.Recording(recorded.call(), RecordingStatus.ON, null);
        await().untilAsserted(() -> assertThat(recorded.told()).endsWith(on, on));
    }

    @Test
    void ofACallThatIsOverNothingIsToldAgain() {
        recorded.take(UUID.randomUUID(), 0, "a", true);
        recorded.log();
        int before = recorded.told().size();

        recorded.recorder().online();
        recorded.take(UUID.randomUUID(), 0, "x", false);

        assertThat(recorded.told()).hasSize(before);
    }

    @Test
    void aCallOfOneWhoDidNotAgreeIsNotRecordedAndTheClerkIsToldWhy() {
        var unrecorded = CallId.random();
        recorded.recorder().shows(null, false);
        recorded.recorder().declined(unrecorded);
        recorded.recorder().shows(unrecorded, true);

        var gap = new BoothMessage.Recording(unrecorded, RecordingStatus.GAP, GapReason.NOT_AGREED);
        await().untilAsserted(() -> assertThat(recorded.told()).endsWith(gap));
        assertThat(recorded.recorder().take(recorded.chunkOf(unrecorded))).isEqualTo(Taken.NOT_RECORDED);
        assertThat(recorded.ledger().waiting()).doesNotContain(unrecorded);
    }

    @Test
    void theLastChunkForAClerkWhoWasLostDoesNotSayThatItIsRecordedAgain() {
        var one = UUID.randomUUID();
        recorded.take(one, 0, "a", false);
        recorded.recorder().shows(null, true);
        recorded.hears(GapReason.LINK_REPLACED);

        recorded.take(one, 1, "b", true);

        assertThat(recorded.told())
                .endsWith(new BoothMessage.Recording(recorded.call(), RecordingStatus.GAP, GapReason.LINK_REPLACED));
    }

    @Test
    void aHoldIsToldThoughNothingWasRecordedBeforeIt() {
        recorded.recorder().holds(true);

        recorded.hears(GapReason.ON_HOLD);
    }
}
