package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract, and recordings, in a real object store.
@SuppressWarnings("NullAway.Init")
class S3BlobStoreIT extends BlobStoreContract {
    private static final Duration PERIOD = Duration.ofDays(365);

    @TempDir
    private static Path shared;

    private static ObjectStore server;

    /// A place for each test.
    private final String prefix = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        server = ObjectStore.in(shared);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    BlobStore store() {
        return S3BlobStore.at(server.place(prefix));
    }

    @Test
    void aFileThatWasTakenInIsGoneHere() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1});

        store().put("a/b.webm", file);

        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatCouldNotBeTakenInStaysHere() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1});
        var away = S3BlobStore.at(S3Place.parse(
                "s3://" + ObjectStore.BUCKET,
                URI.create("http://127.0.0.1:9"),
                "us-east-1",
                server.place("x").credentials()));

        assertThatThrownBy(() -> away.put("a/b.webm", file))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);

        assertThat(file).exists();
    }

    @Test
    void aRecordingIsSealedPlayedAndDestroyedThere() throws IOException {
        // Given a bridge that keeps what is sealed in the object store
        var now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
        InstantSource clock = now::get;
        try (Database database = FreshDatabase.in(folder.resolve("postgres").toAbsolutePath())) {
            var tickets = new Tickets(database.jdbi(), clock);
            var settings = new RecordingSettings(
                    folder.resolve("recordings"), server.place(prefix), 0, 0, 1 << 20, PERIOD, PERIOD);
            var recordings = Recordings.on(settings, SealKey.in(folder), database.jdbi(), tickets, clock);

            // When a recording is sealed
            CallId call = new SealedCalls(tickets, recordings).seal();

            // Then it lies there, nothing of it here, and it is played from any byte on
            Path objects = server.objects().resolve(prefix).resolve(call.toString());
            assertThat(objects.resolve("citizen.0.webm")).hasBinaryContent(SealedCalls.CITIZEN);
            assertThat(folder.resolve("recordings/incoming")).isEmptyDirectory();
            var playback = recordings.playback();
            assertThat(playback.evidence(call, "330100").orElseThrow().genuine())
                    .isTrue();
            try (var media = playback.media(SealedCalls.id(call, "citizen"), "330100")
                    .orElseThrow()
                    .bytes()) {
                media.skipNBytes(5);
                assertThat(media.readAllBytes()).asString().isEqualTo("the citizen said");
            }

            // And when its period is over, its media are gone and its seal can still be checked
            recordings.custody().retain(PERIOD);
            now.updateAndGet(time -> time.plus(PERIOD));
            assertThat(recordings.custody().destroyDue("bridge")).isEqualTo(1);
            assertThat(objects.resolve("citizen.0.webm")).doesNotExist();
            assertThat(playback.evidence(call, "330100").orElseThrow().genuine())
                    .isTrue();
        }
    }
}
