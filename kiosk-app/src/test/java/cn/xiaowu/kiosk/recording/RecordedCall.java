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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A call that a real recorder records into a real journal, by a clock that the test moves.
final class RecordedCall {
    static final TrackId CITIZEN = new TrackId("citizen");
    private static final CaseNumber NUMBER = new CaseNumber("330106-B00001-20261124-0001");

    private final Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final List<BoothMessage> told = Collections.synchronizedList(new ArrayList<>());
    private final CallId call = CallId.random();
    private MediaJournal journal;
    private CallRecorder recorder;

    private RecordedCall(Path folder) {
        this.folder = folder;
        this.journal = MediaJournal.open(folder);
        this.recorder = newRecorder();
    }

    /// One that a clerk has answered.
    static RecordedCall begun(Path folder) {
        var recorded = new RecordedCall(folder);
        recorded.recorder.start(null);
        recorded.recorder.agreed(recorded.call, NUMBER);
        recorded.recorder.shows(recorded.call, true);
        return recorded;
    }

    /// Another run of the program.
    ///
    /// @param awaited the call that its citizen may go on with
    void open(@Nullable CallId awaited) {
        journal = MediaJournal.open(folder);
        recorder = newRecorder();
        recorder.start(awaited);
    }

    private CallRecorder newRecorder() {
        return new CallRecorder(
                journal,
                new DiskRoom(folder, journal, DiskRoom.Limits.ofMiB(0, 0)),
                new RecordingListeners(told::add, () -> {}, _ -> {}),
                now::get);
    }

    /// The program is gone, at once.
    void kill() {
        recorder.close();
        journal.close();
    }

    /// The citizen goes on with the call.
    void goOn() {
        recorder.goOn(call);
        recorder.shows(call, true);
    }

    CallRecorder recorder() {
        return recorder;
    }

    CallId call() {
        return call;
    }

    Instant now() {
        return now.get();
    }

    void pass(int seconds) {
        now.updateAndGet(time -> time.plusSeconds(seconds));
    }

    /// The page hands in a chunk of the citizen's.
    Taken take(UUID by, int number, String bytes, boolean last) {
        return recorder.take(new MediaChunk(
                call, CITIZEN, Role.CITIZEN, by, number, "video/webm", now(), last, bytes.getBytes(US_ASCII)));
    }

    /// A chunk of another call.
    MediaChunk chunkOf(CallId other) {
        return new MediaChunk(
                other, CITIZEN, Role.CITIZEN, UUID.randomUUID(), 0, "video/webm", now(), false, new byte[1]);
    }

    /// What the bridge was told.
    List<BoothMessage> told() {
        return told;
    }

    /// Waits until the bridge hears at last that nothing is recorded, and why.
    void hears(GapReason reason) {
        var gap = new BoothMessage.Recording(call, RecordingStatus.GAP, reason);
        await().untilAsserted(() -> assertThat(told).endsWith(gap));
    }

    /// Waits until the booth has noted that the hold lasts until then.
    void isNoted(Instant heldUntil) {
        await().untilAsserted(() -> assertThat(ledger().heldUntil(call)).contains(heldUntil));
    }

    /// The call is over.
    RecordingLog log() {
        recorder.shows(null, false);
        return ended();
    }

    /// Waits until the recording is.
    RecordingLog ended() {
        await().untilAsserted(() -> assertThat(ledger().log(call)).isPresent());
        return ledger().log(call).orElseThrow();
    }

    MediaLedger ledger() {
        return new MediaLedger(journal);
    }
}
