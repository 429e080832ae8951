package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recording on a real disk that becomes full.
@SuppressWarnings("NullAway.Init")
class DiskLowIT {
    private static final CaseNumber NUMBER = new CaseNumber("330106-B00001-20261124-0001");
    private static final TrackId CITIZEN = new TrackId("citizen");
    private static final int MIB = 1 << 20;
    private static final int CHUNK = 256 * 1024;

    private final List<BoothMessage> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Boolean> low = Collections.synchronizedList(new ArrayList<>());
    private final CallId call = CallId.random();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Random random = new Random(1);
    private SmallDisk disk;
    private MediaJournal journal;
    private CallRecorder recorder;

    @BeforeEach
    void mount(@TempDir Path folder) throws IOException {
        disk = SmallDisk.mounted(folder, 32);
    }

    @AfterEach
    void unmount() throws IOException {
        if (recorder != null) {
            recorder.close();
            journal.close();
            disk.close();
        }
    }

    @Test
    void noRecordingBeginsOnADiskThatIsLowAndItIsSaid() throws IOException {
        // Given
        open(DiskRoom.Limits.ofMiB(16, 4));
        disk.leave(15 * MIB);
        await().untilAsserted(() -> assertThat(low).containsExactly(true));

        // When
        recorder.agreed(call, NUMBER);
        recorder.shows(call, true);

        // Then
        var gap = new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.DISK_LOW);
        await().untilAsserted(() -> assertThat(told).containsExactly(gap));
        assertThat(take(UUID.randomUUID(), 0)).isEqualTo(Taken.NOT_RECORDED);
        disk.clear();
        await().untilAsserted(() -> assertThat(low).containsExactly(true, false));
    }

    @Test
    void aRecordingThatRunsGoesOnWhileTheDiskIsLowAndStopsBeforeItIsFull() throws IOException {
        // Given a recording that runs when the disk becomes low
        open(DiskRoom.Limits.ofMiB(24, 8));
        begin();
        var recorderOfThePage = UUID.randomUUID();
        assertThat(take(recorderOfThePage, 0)).isEqualTo(Taken.WRITTEN);
        disk.leave(20 * MIB);
        await().untilAsserted(() -> assertThat(low).containsExactly(true));

        // When it goes on
        int chunks = 1 + writeUntilRefused(recorderOfThePage, 1);

        // Then it took most of what was there and left the reserve, but for the last chunks on their way into the file
        assertThat(chunks).isGreaterThan(8);
        assertThat(disk.free()).isGreaterThan(8L * MIB - 6L * MIB);
        assertThat(told).last().isEqualTo(new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.DISK_LOW));
        // And what was taken is there, with a gap that says why it ends
        RecordingLog log = log();
        assertThat(log.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DISK_LOW);
            assertThat(gap.to()).isNull();
        });
        assertThat(bytes(0)).isEqualTo(written.toByteArray());
    }

    @Test
    void itIsRecordedAgainOnceThereIsRoomWithAGapInBetween() throws IOException {
        open(DiskRoom.Limits.ofMiB(24, 8));
        begin();
        var first = UUID.randomUUID();
        take(first, 0);
        disk.leave(7 * MIB);
        assertThat(take(first, 1)).isEqualTo(Taken.FAILED);

        disk.clear();
        assertThat(take(UUID.randomUUID(), 0)).isEqualTo(Taken.WRITTEN);

        assertThat(told).last().isEqualTo(new BoothMessage.Recording(call, RecordingStatus.ON, null));
        assertThat(log().gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DISK_LOW);
            assertThat(gap.to()).isNotNull();
        });
    }

    @Test
    void nothingThatWasTakenIsLostWhenTheDiskIsFullToTheLastByte() throws IOException {
        // Given nothing that keeps the recording from filling the disk
        open(DiskRoom.Limits.ofMiB(0, 0));
        begin();
        disk.leave(4 * MIB);

        // When it does
        writeUntilRefused(UUID.randomUUID(), 0);

        // Then it was said, and every chunk that was acknowledged is there
        assertThat(told).last().isEqualTo(new BoothMessage.Recording(call, RecordingStatus.GAP, GapReason.DISK_FAILED));
        disk.clear();
        log();
        assertThat(bytes(0)).isEqualTo(written.toByteArray());
    }

    private void open(DiskRoom.Limits limits) {
        journal = MediaJournal.open(disk.folder());
        recorder = new CallRecorder(
                journal,
                new DiskRoom(disk.folder(), journal, limits),
                new RecordingListeners(told::add, () -> {}, low::add),
                InstantSource.system());
        recorder.start(null);
    }

    private void begin() {
        recorder.agreed(call, NUMBER);
        recorder.shows(call, true);
    }

    private int writeUntilRefused(UUID by, int from) {
        int number = from;
        while (take(by, number) == Taken.WRITTEN) {
            number++;
        }
        return number - from;
    }

    private Taken take(UUID by, int number) {
        byte[] bytes = new byte[CHUNK];
        random.nextBytes(bytes);
        Taken taken = recorder.take(new MediaChunk(
                call,
                CITIZEN,
                Role.CITIZEN,
                by,
                number,
                "video/webm",
                InstantSource.system().instant(),
                false,
                bytes));
        if (taken == Taken.WRITTEN) {
            written.writeBytes(bytes);
        }
        return taken;
    }

    private RecordingLog log() {
        recorder.shows(null, false);
        await().untilAsserted(
                        () -> assertThat(new MediaLedger(journal).log(call)).isPresent());
        return new MediaLedger(journal).log(call).orElseThrow();
    }

    private byte[] bytes(int index) throws IOException {
        try (var bytes = new SegmentBytes(journal, new SegmentId(call, CITIZEN, index))) {
            return bytes.readAllBytes();
        }
    }
}
