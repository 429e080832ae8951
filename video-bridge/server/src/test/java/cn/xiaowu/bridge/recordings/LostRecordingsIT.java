package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Recordings whose booth never came back, with real files and a real database.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LostRecordingsIT {
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final InstantSource clock = now::get;
    private Database database;
    private Tickets tickets;
    private Path folder;
    private Recordings recordings;
    private SealedCalls calls;
    private CallId call;

    @BeforeAll
    void open(@TempDir Path state) {
        folder = state.resolve("recordings");
        database = FreshDatabase.in(state.resolve("postgres").toAbsolutePath());
        tickets = new Tickets(database.jdbi(), clock);
        var settings = new RecordingSettings(folder, null, 0, 0, 1 << 20, null, PATIENCE);
        recordings = Recordings.on(settings, SealKey.in(state), database.jdbi(), tickets, clock);
        calls = new SealedCalls(tickets, recordings);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void callThatIsCutOff() throws IOException {
        call = calls.begin();
        tickets.end(List.of(new Tickets.End(call, EndReason.BOOTH_LOST)));
        heard("citizen", now.get());
        heard("lead", now.get());
    }

    @AfterEach
    void leaveNoneOpen() {
        pass(PATIENCE.multipliedBy(2));
        recordings.sealLost(PATIENCE);
    }

    @Test
    void aBoothIsWaitedForFirst() {
        pass(PATIENCE.minusSeconds(1));

        assertThat(recordings.sealLost(PATIENCE)).isZero();

        assertThat(recordings.state(call).orElseThrow().isClosed()).isFalse();
    }

    @Test
    void whatIsHereIsSealedWithAGapToTheEnd() throws IOException {
        Instant last = now.get();
        pass(PATIENCE);

        assertThat(recordings.sealLost(PATIENCE)).isEqualTo(1);

        Manifest manifest = manifest();
        assertThat(manifest.endedAt()).isEqualTo(last);
        assertThat(manifest.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.BOOTH_LOST);
            assertThat(gap.track()).isNull();
            assertThat(gap.from()).isEqualTo(last);
            assertThat(gap.to()).isNull();
        });
        assertThat(manifest.segments())
                .extracting(Manifest.Segment::role)
                .containsExactlyInAnyOrder(Role.CITIZEN, Role.LEAD);
        assertThat(folder.resolve("sealed/" + call + "/citizen.0.webm")).hasBinaryContent(SealedCalls.CITIZEN);
    }

    @Test
    void noByteIsSaidToBeAsTheBoothRecordedIt() throws IOException {
        pass(PATIENCE);

        recordings.sealLost(PATIENCE);

        assertThat(manifest().segments())
                .allSatisfy(segment -> assertThat(segment.chunks()).noneMatch(Manifest.Chunk::asRecorded));
    }

    @Test
    void aRecordingOfWhichBytesStillComeIsWaitedFor() throws IOException {
        pass(PATIENCE);
        heard("lead", now.get().minusSeconds(60));

        assertThat(recordings.sealLost(PATIENCE)).isZero();

        pass(PATIENCE);
        assertThat(recordings.sealLost(PATIENCE)).isEqualTo(1);
    }

    @Test
    void whatComesAfterwardsIsRefused() {
        pass(PATIENCE);
        recordings.sealLost(PATIENCE);

        assertThat(recordings.open(new BoothId("B00001"), SealedCalls.id(call, "citizen"), "video/webm"))
                .isEqualTo(Opening.SEALED);
    }

    private void heard(String track, Instant at) throws IOException {
        Path file = folder.resolve("incoming/" + SealedCalls.id(call, track) + ".webm");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private Manifest manifest() throws IOException {
        byte[] json =
                recordings.playback().evidence(call, "330100").orElseThrow().json();
        return WireFormat.mapper().readValue(json, Manifest.class);
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
