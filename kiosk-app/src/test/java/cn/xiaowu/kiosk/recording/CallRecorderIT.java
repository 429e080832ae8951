package cn.xiaowu.kiosk.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CallRecorderIT {
    private static final CaseNumber NUMBER = new CaseNumber("330106-B00001-20261124-0001");
    private static final TrackId CITIZEN = new TrackId("citizen");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final InstantSource clock = now::get;
    private final List<BoothMessage> told = Collections.synchronizedList(new ArrayList<>());
    private final CallId call = CallId.random();
    private MediaJournal journal;
    private CallRecorder recorder;

    @BeforeEach
    void begin() {
        open();
        recorder.agreed(call, NUMBER);
        recorder.shows(call, true);
    }

    @AfterEach
    void end() {
        recorder.close();
        journal.close();
    }

    @Test
    void whatThePageRecordsIsInTheLog() {
        var one = UUID.randomUUID();

        assertThat(take(one, 0, "a", false)).isEqualTo(Taken.WRITTEN);
        pass(1);
        assertThat(take(one, 1, "bc", true)).isEqualTo(Taken.WRITTEN);

        assertThat(log().segments()).singleElement().satisfies(segment -> {
            assertThat(segment.chunks()).extracting(RecordingLog.Chunk::length).containsExactly(1, 2);
            assertThat(segment.role()).isEqualTo(Role.CITIZEN);
        });
        assertThat(log().gaps()).isEmpty();
    }

    @Test
    void aChunkThatComesTwiceIsWrittenOnce() {
        var one = UUID.randomUUID();
        take(one, 0, "a", false);

        assertThat(take(one, 0, "a", false)).isEqualTo(Taken.WRITTEN);
        take(one, 1, "b", true);

        assertThat(log().segments().getFirst().length()).isEqualTo(2);
    }

    @Test
    void aPageThatWasLoadedAnewLeavesAGapAndBeginsAnotherFile() {
        take(UUID.randomUUID(), 0, "a", false);
        Instant before = now.get();
        recorder.pageCame();
        pass(2);
        take(UUID.randomUUID(), 0, "b", true);

        assertThat(log().segments()).extracting(RecordingLog.Segment::index).containsExactly(0, 1);
        assertThat(log().gaps())
                .containsExactly(new RecordingLog.Gap(CITIZEN, GapReason.PAGE_RELOADED, before, before.plusSeconds(2)));
    }

    @Test
    void anotherRecorderOfTheSameTrackMeansAnotherLink() {
        take(UUID.randomUUID(), 0, "a", true);
        take(UUID.randomUUID(), 0, "b", true);

        assertThat(log().gaps()).extracting(RecordingLog.Gap::reason).containsExactly(GapReason.LINK_REPLACED);
    }

    @Test
    void whatIsNotRecordedWhileTheCitizenIsOnHoldIsAGapThatSaysSo() {
        var one = UUID.randomUUID();
        take(one, 0, "a", false);
        recorder.holds(true);
        // What was recorded before is still on its way.
        pass(1);
        take(one, 1, "b", false);
        take(one, 2, "", true);
        Instant held = now.get();

        pass(60);
        recorder.holds(false);
        take(UUID.randomUUID(), 0, "c", true);

        assertThat(log().segments()).extracting(RecordingLog.Segment::index).containsExactly(0, 1);
        assertThat(log().gaps())
                .containsExactly(new RecordingLog.Gap(CITIZEN, GapReason.ON_HOLD, held, held.plusSeconds(60)));
    }

    @Test
    void noRecorderBeginsWhileTheCitizenIsOnHold() {
        recorder.holds(true);

        assertThat(take(UUID.randomUUID(), 0, "a", false)).isEqualTo(Taken.NOT_RECORDED);
    }

    @Test
    void aRecorderThatDoesNotBeginAnewAfterAHoldIsTold() {
        take(UUID.randomUUID(), 0, "a", false);
        recorder.holds(true);
        pass(60);
        recorder.holds(false);

        pass(6);

        await().untilAsserted(() -> assertThat(told)
                .contains(new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.RECORDER_FAILED)));
    }

    @Test
    void theBridgeIsToldThatNothingIsRecordedOnHoldAndThatItIsAgainAfterwards() {
        var one = UUID.randomUUID();
        take(one, 0, "a", false);
        recorder.holds(true);
        take(one, 1, "b", true);
        recorder.holds(false);
        take(UUID.randomUUID(), 0, "c", false);

        assertThat(told)
                .containsExactly(
                        new BoothMessage.Recording(call, RecordingStatus.AGREED, null),
                        new BoothMessage.Recording(call, RecordingStatus.ON, null),
                        new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.ON_HOLD),
                        new BoothMessage.Recording(call, RecordingStatus.ON, null));
    }

    @Test
    void aTrackThatNeverComesBackIsMissingUntilTheEnd() {
        take(UUID.randomUUID(), 0, "a", false);
        recorder.pageCame();

        assertThat(log().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.to()).isNull());
    }

    @Test
    void anotherCallIsNotRecorded() {
        var chunk = new MediaChunk(
                CallId.random(),
                CITIZEN,
                Role.CITIZEN,
                UUID.randomUUID(),
                0,
                "video/webm",
                now.get(),
                false,
                new byte[1]);

        assertThat(recorder.take(chunk)).isEqualTo(Taken.NOT_RECORDED);
    }

    @Test
    void theBridgeIsToldWhenItIsOnAndWhenItIsNot() {
        take(UUID.randomUUID(), 0, "a", false);
        recorder.pageCame();
        take(UUID.randomUUID(), 0, "b", false);

        assertThat(told)
                .containsExactly(
                        new BoothMessage.Recording(call, RecordingStatus.AGREED, null),
                        new BoothMessage.Recording(call, RecordingStatus.ON, null),
                        new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.PAGE_RELOADED),
                        new BoothMessage.Recording(call, RecordingStatus.ON, null));
    }

    @Test
    void aRecorderThatFallsSilentIsTold() {
        take(UUID.randomUUID(), 0, "a", false);

        pass(6);

        await().untilAsserted(() -> assertThat(told)
                .contains(new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.RECORDER_FAILED)));
    }

    @Test
    void aRecordingThatAKilledProgramLeftEndsWhereItStopped() {
        take(UUID.randomUUID(), 0, "a", false);
        Instant last = now.get();
        recorder.close();
        journal.close();
        pass(60);

        open();

        await().untilAsserted(() -> assertThat(ledger().log(call)).isPresent());
        RecordingLog log = ledger().log(call).orElseThrow();
        assertThat(log.endedAt()).isEqualTo(last);
        assertThat(log.gaps()).containsExactly(new RecordingLog.Gap(null, GapReason.BOOTH_RESTARTED, last, null));
    }

    @Test
    void aRecordingThatAKilledProgramLeftGoesOnInAnotherFileWhenItsCitizenDoes() {
        take(UUID.randomUUID(), 0, "a", false);
        Instant last = now.get();
        recorder.close();
        journal.close();
        pass(8);

        open(call);
        recorder.goOn(call);
        recorder.shows(call, true);
        take(UUID.randomUUID(), 0, "b", true);

        assertThat(log().segments()).extracting(RecordingLog.Segment::index).containsExactly(0, 1);
        assertThat(log().gaps())
                .containsExactly(new RecordingLog.Gap(CITIZEN, GapReason.BOOTH_RESTARTED, last, last.plusSeconds(8)));
    }

    @Test
    void aCallThatNobodyAnsweredLeavesNothing() {
        recorder.shows(null, false);

        await().untilAsserted(() -> assertThat(ledger().waiting()).isEmpty());
    }

    @Test
    void aCallThatGoesBackIntoTheQueueIsRecordedOnWithTheNextClerk() {
        // Given a clerk who is lost
        take(UUID.randomUUID(), 0, "a", true);
        recorder.shows(null, true);

        // Then it is said that nothing is recorded, for as long as it takes
        var gap = new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.LINK_REPLACED);
        await().untilAsserted(() -> assertThat(told).endsWith(gap));

        // And when the next clerk answers, it goes on in another file
        recorder.shows(call, true);
        assertThat(take(UUID.randomUUID(), 0, "b", true)).isEqualTo(Taken.WRITTEN);
        assertThat(told).endsWith(new BoothMessage.Recording(call, RecordingStatus.ON, null));
        assertThat(log().segments()).hasSize(2);
    }

    @Test
    void aBridgeThatWasStartedAnewHearsAgainHowItStands() {
        take(UUID.randomUUID(), 0, "a", false);

        recorder.online();

        var on = new BoothMessage.Recording(call, RecordingStatus.ON, null);
        await().untilAsserted(() -> assertThat(told).endsWith(on, on));
    }

    @Test
    void ofACallThatIsOverNothingIsToldAgain() {
        take(UUID.randomUUID(), 0, "a", true);
        log();
        int before = told.size();

        recorder.online();
        take(UUID.randomUUID(), 0, "x", false);

        assertThat(told).hasSize(before);
    }

    @Test
    void aCallOfOneWhoDidNotAgreeIsNotRecordedAndTheClerkIsToldWhy() {
        var unrecorded = CallId.random();
        recorder.shows(null, false);
        recorder.declined(unrecorded);
        recorder.shows(unrecorded, true);

        var gap = new BoothMessage.Recording(unrecorded, RecordingStatus.GAP, GapReason.NOT_AGREED);
        await().untilAsserted(() -> assertThat(told).endsWith(gap));
        assertThat(recorder.take(chunk(unrecorded))).isEqualTo(Taken.NOT_RECORDED);
        assertThat(ledger().waiting()).doesNotContain(unrecorded);
    }

    private MediaChunk chunk(CallId of) {
        return new MediaChunk(
                of, CITIZEN, Role.CITIZEN, UUID.randomUUID(), 0, "video/webm", now.get(), false, new byte[1]);
    }

    private void open() {
        open(null);
    }

    /// @param awaited the call that its citizen may go on with
    private void open(@Nullable CallId awaited) {
        journal = MediaJournal.open(folder);
        recorder = new CallRecorder(
                journal,
                new DiskRoom(folder, journal, DiskRoom.Limits.ofMiB(0, 0)),
                new RecordingListeners(told::add, () -> {}, _ -> {}),
                clock);
        recorder.start(awaited);
    }

    private Taken take(UUID by, int number, String bytes, boolean last) {
        return recorder.take(new MediaChunk(
                call, CITIZEN, Role.CITIZEN, by, number, "video/webm", now.get(), last, bytes.getBytes(US_ASCII)));
    }

    private void pass(int seconds) {
        now.updateAndGet(time -> time.plusSeconds(seconds));
    }

    /// Once the call is over.
    private RecordingLog log() {
        recorder.shows(null, false);
        await().untilAsserted(() -> assertThat(ledger().log(call)).isPresent());
        return ledger().log(call).orElseThrow();
    }

    private MediaLedger ledger() {
        return new MediaLedger(journal);
    }
}
