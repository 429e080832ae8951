package cn.xiaowu.kiosk.resume;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.kiosk.session.SavedVisit;
import cn.xiaowu.kiosk.session.VisitSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The visit that is on, on a real disk, with its key beside it in another folder.
@SuppressWarnings("NullAway.Init")
class VisitKeeperIT {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T01:00:00Z"));
    private Path state;
    private Path runtime;
    private VisitKeeper keeper;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        state = Files.createDirectories(folder.resolve("state"));
        runtime = Files.createDirectories(folder.resolve("runtime"));
        keeper = keeper();
    }

    @AfterEach
    void stop() {
        keeper.close();
    }

    @Test
    void findsTheVisitInWhichAnEarlierRunDied() {
        keeper.follow(VisitSample.filled());
        keeper.close();

        assertThat(keeper().find().take()).isEqualTo(SavedVisit.of(VisitSample.filled()));
    }

    @Test
    void findsTheLatestStateOfIt() {
        keeper.follow(VisitSample.identified());
        keeper.follow(VisitSample.filled());
        keeper.close();

        assertThat(keeper().find().take().orElseThrow().place()).isEqualTo(SavedVisit.Place.FILL);
    }

    @Test
    void leavesNothingOfAVisitThatIsOver() throws IOException {
        keeper.follow(VisitSample.filled());
        keeper.follow(VisitSample.nobody());
        keeper.erase();

        assertThat(files(state)).isEmpty();
        assertThat(files(runtime)).isEmpty();
        assertThat(keeper().find().take()).isEmpty();
    }

    @Test
    void writesNothingThatCouldBeReadWithoutTheKeyWhichIsInMemoryOnly() throws IOException {
        keeper.follow(VisitSample.filled());
        keeper.close();

        assertThat(files(state)).isNotEmpty();
        for (Path file : files(state)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .doesNotContain("样例甲", "11010519491231002X", "13800000000");
        }
        // As after a power cut
        for (Path key : files(runtime)) {
            Files.delete(key);
        }
        assertThat(keeper().find().take()).isEmpty();
        assertThat(files(state)).isEmpty();
    }

    @Test
    void doesNotGoOnWithAVisitThatWasLeftForMoreThanAMinute() throws IOException {
        keeper.follow(VisitSample.filled());
        keeper.close();
        now.updateAndGet(time -> time.plusSeconds(61));

        assertThat(keeper().find().take()).isEmpty();
        assertThat(files(state)).isEmpty();
    }

    @Test
    void knowsALongVisitToHaveBeenOnUntilTheProgramDied() {
        keeper.follow(VisitSample.filled());
        now.updateAndGet(time -> time.plusSeconds(600));
        keeper.follow(VisitSample.filled());
        keeper.close();
        now.updateAndGet(time -> time.plusSeconds(10));

        assertThat(keeper().find().take()).isPresent();
    }

    @Test
    void isTooLateForAVisitThatNobodyHasTakenUpForAMinute() {
        keeper.follow(VisitSample.filled());
        keeper.close();
        LeftVisit left = keeper().find();

        now.updateAndGet(time -> time.plusSeconds(61));

        assertThat(left.take()).isEmpty();
    }

    @Test
    void keepsNothingOfAVisitThatWasFoundUntilSomebodyGoesOnWithIt() throws IOException {
        keeper.follow(VisitSample.filled());
        keeper.close();

        keeper().find();

        assertThat(files(state)).isEmpty();
        assertThat(files(runtime)).isEmpty();
    }

    @Test
    void startsAnewWhenWhatWasKeptIsCutOff() throws IOException {
        keeper.follow(VisitSample.filled());
        keeper.close();
        Files.write(files(state).getFirst(), new byte[5]);

        assertThat(keeper().find().take()).isEmpty();
    }

    @Test
    void startsAnewWhenWhatWasKeptIsDamaged() throws IOException {
        keeper.follow(VisitSample.filled());
        keeper.close();
        Path sealed = files(state).getFirst();
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(sealed, bytes);

        assertThat(keeper().find().take()).isEmpty();
        assertThat(files(state)).isEmpty();
    }

    private VisitKeeper keeper() {
        return new VisitKeeper(new SealedFile(state, runtime, now::get), now::get);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
