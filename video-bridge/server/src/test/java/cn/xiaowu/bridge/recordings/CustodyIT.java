package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of sealed recordings, with real files and a real database.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CustodyIT {
    private static final Duration PERIOD = Duration.ofDays(365);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final InstantSource clock = now::get;
    private Database database;
    private Path folder;
    private Recordings recordings;
    private Custody custody;
    private SealedCalls calls;
    private CallId call;

    @BeforeAll
    void open(@TempDir Path state) {
        folder = state.resolve("recordings");
        database = FreshDatabase.in(state.resolve("postgres").toAbsolutePath());
        var tickets = new Tickets(database.jdbi(), clock);
        var settings = new RecordingSettings(folder, null, 0, 0, 1 << 20, PERIOD, PERIOD);
        recordings = Recordings.on(settings, SealKey.in(state), database.jdbi(), tickets, clock);
        custody = recordings.custody();
        calls = new SealedCalls(tickets, recordings);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void sealOne() throws IOException {
        call = calls.seal();
    }

    @Test
    void aRecordingWithoutAPeriodIsNeverDestroyed() {
        pass(PERIOD.multipliedBy(100));

        custody.destroyDue("bridge");

        assertThat(media("citizen")).exists();
    }

    @Test
    void thePeriodCountsFromTheSealing() {
        pass(Duration.ofDays(3));
        Instant sealedAt = now.get().minus(Duration.ofDays(3));

        custody.retain(PERIOD);

        assertThat(state()).isEqualTo(new RecordingState.Retained(sealedAt.plus(PERIOD), now.get()));
    }

    @Test
    void whenItsPeriodIsOverItsMediaAreGoneAndTheSealCanStillBeChecked() throws IOException {
        custody.retain(PERIOD);
        pass(PERIOD.minusMillis(1));
        custody.destroyDue("bridge");
        assertThat(media("citizen")).exists();

        pass(Duration.ofMillis(1));
        custody.destroyDue("bridge");

        assertThat(state()).isInstanceOf(RecordingState.Destroyed.class);
        assertThat(media("citizen")).doesNotExist();
        assertThat(media("lead")).doesNotExist();
        assertThat(recordings.playback().evidence(call, "330100").orElseThrow().genuine())
                .isTrue();
    }

    @Test
    void eachActIsOnRecordWithWhoAndWhy() {
        custody.retain(PERIOD);
        custody.hold(call, "supervisor-li", "court file 17");
        custody.release(call, "supervisor-li", "file closed");
        pass(PERIOD);
        custody.destroyDue("operator-wu");

        assertThat(custody.acts(call))
                .extracting(CustodyAct::kind, CustodyAct::who, CustodyAct::why)
                .containsExactly(
                        tuple(CustodyAct.Kind.RETAINED, "bridge", "kept for PT8760H"),
                        tuple(CustodyAct.Kind.HELD, "supervisor-li", "court file 17"),
                        tuple(CustodyAct.Kind.RELEASED, "supervisor-li", "file closed"),
                        tuple(CustodyAct.Kind.EXPIRED, "operator-wu", "its period is over"),
                        tuple(CustodyAct.Kind.DESTROYED, "operator-wu", "2 media files unlinked"));
    }

    @Test
    void whatWasDoneCannotBeTakenOffTheRecord() {
        custody.hold(call, "supervisor-li", "court file 17");

        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM recording_act")))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("stays on record");
        assertThatThrownBy(() ->
                        database.jdbi().useHandle(handle -> handle.execute("UPDATE recording_act SET who = 'nobody'")))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void whatIsHeldOutlivesItsPeriodUntilItIsReleased() {
        custody.retain(PERIOD);
        assertThat(custody.hold(call, "li", "court")).isInstanceOf(CustodyOutcome.Done.class);
        pass(PERIOD.plusDays(10));
        custody.destroyDue("bridge");
        assertThat(media("citizen")).exists();

        custody.release(call, "li", "over");
        custody.destroyDue("bridge");

        assertThat(media("citizen")).doesNotExist();
    }

    @Test
    void whatIsNotHeldCannotBeReleased() {
        assertThat(custody.release(call, "li", "over")).isInstanceOf(CustodyOutcome.NotPossible.class);
        assertThat(custody.acts(call)).isEmpty();
    }

    @Test
    void ofACallWithoutRecordingNothingIsDone() {
        assertThat(custody.hold(CallId.random(), "li", "court")).isEqualTo(new CustodyOutcome.NoSuchRecording());
    }

    @Test
    void whatIsNotSealedYetCannotBeHeldOrDestroyed() throws IOException {
        CallId open = calls.begin();

        assertThat(custody.hold(open, "li", "court")).isInstanceOf(CustodyOutcome.NotPossible.class);
        custody.retain(PERIOD);
        pass(PERIOD.plusDays(1));
        custody.destroyDue("bridge");

        assertThat(folder.resolve("incoming/" + SealedCalls.id(open, "citizen") + ".webm"))
                .exists();
    }

    /// The program stops before the first file goes, between the two, and after the last.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aDestructionThatWasBrokenOffIsFinishedByTheNextRun(int filesGone) {
        // Given
        custody.retain(PERIOD);
        pass(PERIOD);
        var stopping = new Custody(database.jdbi(), recordings.incoming(), new StoppingStore(filesGone), clock);

        // When
        assertThatThrownBy(() -> stopping.destroyDue("bridge")).isInstanceOf(ProgramStopped.class);

        // Then nobody can hold what is half gone, and nothing says that it is gone
        assertThat(state()).isInstanceOf(RecordingState.Destroying.class);
        assertThat(custody.hold(call, "li", "court")).isInstanceOf(CustodyOutcome.NotPossible.class);

        // And the next run goes on
        assertThat(custody.destroyDue("bridge")).isEqualTo(1);
        assertThat(state()).isInstanceOf(RecordingState.Destroyed.class);
        assertThat(media("citizen")).doesNotExist();
        assertThat(media("lead")).doesNotExist();
    }

    @Test
    void aDestroyedRecordingTakesNothingInAnyMore() {
        custody.retain(PERIOD);
        pass(PERIOD);
        custody.destroyDue("bridge");

        assertThat(recordings.open(new BoothId("B00001"), SealedCalls.id(call, "citizen"), "video/webm"))
                .isEqualTo(Opening.SEALED);
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private RecordingState state() {
        return recordings.state(call).orElseThrow();
    }

    private Path media(String track) {
        return folder.resolve("sealed/" + call + "/" + track + ".0.webm");
    }

    /// As a program that is killed: nothing after it is done, and nobody catches it.
    private static final class ProgramStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Deletes so many files, then the program stops.
    private final class StoppingStore implements BlobStore {
        private int left;

        StoppingStore(int left) {
            this.left = left;
        }

        @Override
        public void delete(String name) throws IOException {
            if (left > 0) {
                Files.delete(folder.resolve("sealed").resolve(name));
            }
            left--;
            if (left <= 0) {
                throw new ProgramStopped();
            }
        }

        @Override
        public void put(String name, Path file) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }

        @Override
        public void put(String name, byte[] content) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }

        @Override
        public InputStream open(String name, long from) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }

        @Override
        public long size(String name) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }
    }
}
