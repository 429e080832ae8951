package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page records is in the log, and what is missing is a gap that says why.
@SuppressWarnings("NullAway.Init")
class CallRecorderIT {
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
    void whatThePageRecordsIsInTheLog() {
        var one = UUID.randomUUID();

        assertThat(recorded.take(one, 0, "a", false)).isEqualTo(Taken.WRITTEN);
        recorded.pass(1);
        assertThat(recorded.take(one, 1, "bc", true)).isEqualTo(Taken.WRITTEN);

        assertThat(recorded.log().segments()).singleElement().satisfies(segment -> {
            assertThat(segment.chunks()).extracting(RecordingLog.Chunk::length).containsExactly(1, 2);
            assertThat(segment.role()).isEqualTo(Role.CITIZEN);
        });
        assertThat(recorded.log().gaps()).isEmpty();
    }

    @Test
    void aChunkThatComesTwiceIsWrittenOnce() {
        var one = UUID.randomUUID();
        recorded.take(one, 0, "a", false);

        assertThat(recorded.take(one, 0, "a", false)).isEqualTo(Taken.WRITTEN);
        recorded.take(one, 1, "b", true);

        assertThat(recorded.log().segments().getFirst().length()).isEqualTo(2);
    }

    @Test
    void aPageThatWasLoadedAnewLeavesAGapAndBeginsAnotherFile() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        Instant before = recorded.now();
        recorded.recorder().pageCame();
        recorded.pass(2);
        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().segments())
                .extracting(RecordingLog.Segment::index)
                .containsExactly(0, 1);
        assertThat(recorded.log().gaps())
                .containsExactly(new RecordingLog.Gap(
                        RecordedCall.CITIZEN, GapReason.PAGE_RELOADED, before, before.plusSeconds(2)));
    }

    @Test
    void anotherRecorderOfTheSameTrackMeansAnotherLink() {
        recorded.take(UUID.randomUUID(), 0, "a", true);
        recorded.take(UUID.randomUUID(), 0, "b", true);

        assertThat(recorded.log().gaps()).extracting(RecordingLog.Gap::reason).containsExactly(GapReason.LINK_REPLACED);
    }

    @Test
    void aTrackThatNeverComesBackIsMissingUntilTheEnd() {
        recorded.take(UUID.randomUUID(), 0, "a", false);
        recorded.recorder().pageCame();

        assertThat(recorded.log().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.to()).isNull());
    }

    @Test
    void anotherCallIsNotRecorded() {
        assertThat(recorded.recorder().take(recorded.chunkOf(CallId.random()))).isEqualTo(Taken.NOT_RECORDED);
    }

    @Test
    void aCallThatNobodyAnsweredLeavesNothing() {
        recorded.recorder().shows(null, false);

        await().untilAsserted(() -> assertThat(recorded.ledger().waiting()).isEmpty());
    }
}
