package cn.xiaowu.kiosk.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import cn.xiaowu.kiosk.journal.NewSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MediaJournalIT {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final CaseNumber NUMBER = new CaseNumber("330106-B00001-20261124-0001");
    private static final CallId CALL = CallId.random();
    private static final SegmentId SEGMENT = new SegmentId(CALL, new TrackId("citizen"), 0);

    @TempDir
    private Path folder;

    private MediaJournal journal;

    @BeforeEach
    void begin() {
        journal = MediaJournal.open(folder);
        journal.begin(CALL, NUMBER, T0);
        journal.begin(new NewSegment(SEGMENT, Role.CITIZEN, "video/webm", T0.plusSeconds(1)));
        append("first ", 2);
        append("second", 3);
    }

    @AfterEach
    void end() {
        journal.close();
    }

    @Test
    void aSegmentIsReadAsItWasWrittenAlsoByTheNextRun() throws IOException {
        journal.close();
        journal = MediaJournal.open(folder);

        try (var bytes = new SegmentBytes(journal, SEGMENT)) {
            assertThat(bytes.readAllBytes()).isEqualTo("first second".getBytes(US_ASCII));
        }
    }

    @Test
    void aSegmentIsReadFromAnyByteOn() throws IOException {
        try (var bytes = new SegmentBytes(journal, SEGMENT)) {
            bytes.skipNBytes(4);
            assertThat(bytes.readAllBytes()).isEqualTo("t second".getBytes(US_ASCII));
        }
    }

    @Test
    void noFileHoldsWhatWasSaid() throws IOException {
        journal.acknowledge(SEGMENT, 6);

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), US_ASCII)).doesNotContain("first", "second");
            }
        }
    }

    @Test
    void whatTheBridgeHasIsGoneButForItsHash() {
        journal.acknowledge(SEGMENT, 8);

        assertThat(journal.sent(SEGMENT)).isEqualTo(6);
        assertThat(journal.piece(SEGMENT, 0)).isEmpty();
        assertThat(journal.piece(SEGMENT, 8)).isPresent();
        journal.end(CALL, T0.plusSeconds(9));
        assertThat(ledger().log(CALL).orElseThrow().segments().getFirst().chunks())
                .extracting(RecordingLog.Chunk::length)
                .containsExactly(6, 6);
    }

    @Test
    void theLogNamesEachChunkByItsHash() {
        journal.end(CALL, T0.plusSeconds(9));

        RecordingLog log = ledger().log(CALL).orElseThrow();

        assertThat(log.agreedAt()).isEqualTo(T0);
        assertThat(log.endedAt()).isEqualTo(T0.plusSeconds(9));
        RecordingLog.Segment segment = log.segments().getFirst();
        assertThat(segment.from()).isEqualTo(T0.plusSeconds(1));
        assertThat(segment.to()).isEqualTo(T0.plusSeconds(3));
        assertThat(segment.chunks().getLast().sha256())
                .isEqualTo("16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4");
    }

    @Test
    void thereIsNoLogBeforeTheEnd() {
        assertThat(ledger().log(CALL)).isEmpty();
    }

    @Test
    void anErasedRecordingLeavesNothing() {
        journal.erase(CALL);

        assertThat(ledger().waiting()).isEmpty();
        assertThat(journal.length(SEGMENT)).isZero();
    }

    @Test
    void whatWasSetAsideIsKeptAndNotSent() {
        journal.setAside(CALL, "403");

        assertThat(ledger().waiting()).isEmpty();
        assertThat(journal.length(SEGMENT)).isEqualTo(12);
    }

    private MediaLedger ledger() {
        return new MediaLedger(journal);
    }

    private void append(String text, int second) {
        journal.append(SEGMENT, text.getBytes(US_ASCII), T0.plusSeconds(1), T0.plusSeconds(second));
    }
}
