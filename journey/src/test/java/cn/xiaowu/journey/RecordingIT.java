package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Glass;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A call that is recorded in a real browser while its page is loaded anew, sent, sealed and looked at by ffprobe.
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RecordingIT {
    private static final int ENOUGH = 60_000;

    private StartedDemo all;
    private Demo demo;
    private Path recordings;
    private String call;
    private JsonNode manifest;
    /// Seconds between the places at which both tracks play.
    private double apart;

    @BeforeAll
    void recordACall(StartedDemo shared) throws IOException, SQLException {
        assertThat(Ffprobe.PROGRAM).as("package ffmpeg; bin/verify installs it").exists();
        all = shared.withBridge();
        demo = all.demo();
        recordings = demo.state().bridge().resolve("recordings");
        try (var visit = all.visit()) {
            talk(visit, all.clerk());
        }
    }

    private void talk(BoothVisit visit, Glass console) throws IOException, SQLException {
        Glass booth = visit.glass();
        visit.comeIn();
        visit.identify();
        visit.fillIn();
        booth.see("recording-notice");
        visit.talkTo(console);
        call = CaseRecords.newestCall(demo.state().bridge());
        booth.seeState("recording-mark", "ON");
        console.seeState("recording-mark", "ON");
        awaitArrival(".citizen.0.webm", ".lead.0.webm");

        booth.page().reload();
        booth.seeFramesFlow();
        console.seeState("recording-mark", "ON");
        awaitArrival(".citizen.1.webm", ".lead.1.webm");

        booth.touch("hang-up");
        console.touch("next");
        visit.leave();
        playBack(console, awaitSealed());
        console.close();
    }

    private Path awaitSealed() {
        Path sealed = recordings.resolve("sealed").resolve(call);
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(sealed.resolve("manifest.json")));
        return sealed;
    }

    /// The clerk finds the recording by the case's number, sees its seal and gap, and hears and sees it in step.
    private void playBack(Glass console, Path sealed) throws IOException {
        manifest = WireFormat.mapper().readTree(Files.readAllBytes(sealed.resolve("manifest.json")));
        console.touch("recordings");
        console.type("recordings-number", manifest.path("number").asString());
        console.touch("recordings-find");
        console.touch("recording");
        console.seeState("seal", "GENUINE");
        console.seeState("gap", "PAGE_RELOADED");
        console.touch("play");
        // While a page looks for a file's end it is at a place beyond any.
        console.page()
                .waitForFunction("() => ['citizen', 'lead'].every((track) => { const at ="
                        + " document.querySelector(`[data-testid=lane-${track}] video`)?.currentTime;"
                        + " return at > 2 && at < 3600 })");
        apart = ((Number) console.page()
                        .evaluate("() => { const [one, other] = ['citizen', 'lead'].map((track) =>"
                                + " document.querySelector(`[data-testid=lane-${track}] video`).currentTime);"
                                + " return one - other }"))
                .doubleValue();
    }

    private void awaitArrival(String... names) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Arrays.stream(names).allMatch(name -> size(name) > ENOUGH));
    }

    /// None while there is no such folder yet.
    private long size(String end) {
        File[] files = recordings.resolve("incoming").toFile().listFiles((_, name) -> name.equals(call + end));
        return files == null ? 0 : Arrays.stream(files).mapToLong(File::length).sum();
    }

    @Test
    void eachParticipantHasAFileForEachStretchWithPictureAndSound() throws IOException {
        assertThat(segments())
                .extracting(segment ->
                        segment.path("track").asString() + segment.path("index").asInt())
                .containsExactlyInAnyOrder("citizen0", "citizen1", "lead0", "lead1");
        for (JsonNode segment : segments()) {
            assertThat(Ffprobe.of(file(segment)).kinds()).containsExactly("audio", "video");
        }
    }

    @Test
    void eachFileIsAsLongAsTheManifestSays() throws IOException {
        for (JsonNode segment : segments()) {
            double told =
                    Duration.between(at(segment, "from"), at(segment, "to")).toMillis() / 1000.0;
            assertThat(Ffprobe.of(file(segment)).seconds())
                    .as(segment.path("blob").asString())
                    .isCloseTo(told, within(0.2));
        }
    }

    @Test
    void theReloadIsAGapWithItsReasonBetweenTwoFiles() {
        assertThat(manifest.path("gaps"))
                .filteredOn(gap -> gap.path("track").asString().equals("citizen"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.path("reason").asString()).isEqualTo("PAGE_RELOADED");
                    assertThat(at(gap, "from")).isEqualTo(at(segment("citizen", 0), "to"));
                    assertThat(at(gap, "to")).isAfter(at(gap, "from"));
                });
    }

    @Test
    void bothTracksPlayInStep() {
        double began = Duration.between(begin("citizen"), begin("lead")).toMillis() / 1000.0;

        assertThat(apart).isCloseTo(began, within(1.0));
    }

    private Instant begin(String track) {
        return segments().stream()
                .filter(segment -> segment.path("track").asString().equals(track))
                .map(segment -> at(segment, "from"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyChunkIsAsItWasRecorded() {
        assertThat(segments())
                .allSatisfy(segment -> assertThat(segment.path("chunks"))
                        .isNotEmpty()
                        .allMatch(chunk -> chunk.path("asRecorded").asBoolean()));
    }

    @Test
    void aFileThatIsCutAtAnyBytePlaysUpToThere(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(file(segments().getFirst()));
        double before = 0;
        for (int part = 3; part <= 10; part++) {
            int length = (int) ((long) whole.length * part / 10) - part;
            Path cut = Files.write(folder.resolve(part + ".webm"), Arrays.copyOf(whole, length));
            double seconds = Ffprobe.of(cut).seconds();
            assertThat(seconds)
                    .as("cut at byte " + length)
                    .isGreaterThanOrEqualTo(before)
                    .isPositive();
            before = seconds;
        }
    }

    @Test
    void nothingOfItIsLeftInTheBooth() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Files.size(demo.state().booth().resolve("recordings.sqlite-wal")))
                        .isZero());
    }

    private List<JsonNode> segments() {
        return StreamSupport.stream(manifest.path("segments").spliterator(), false)
                .toList();
    }

    private JsonNode segment(String track, int index) {
        return segments().stream()
                .filter(segment -> segment.path("track").asString().equals(track)
                        && segment.path("index").asInt() == index)
                .findFirst()
                .orElseThrow();
    }

    private Path file(JsonNode segment) {
        return recordings.resolve("sealed").resolve(segment.path("blob").asString());
    }

    private static Instant at(JsonNode node, String member) {
        return Instant.parse(node.path(member).asString());
    }
}
