package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The booth's program is killed (`SIGKILL`) while it writes a recording, and another run takes it up.
@SuppressWarnings("NullAway.Init")
class KilledRecorderIT {
    private final CallId call = CallId.random();
    private final SegmentId segment = new SegmentId(call, new TrackId("citizen"), 0);

    @TempDir
    private Path folder;

    private MediaJournal journal;
    private CallRecorder recorder;

    @AfterEach
    void close() {
        recorder.close();
        journal.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 60, 150})
    void nothingThatWasAcknowledgedIsLost(int chunks) throws Exception {
        // Given a program that was killed right after it had acknowledged so many chunks
        int acknowledged = recordUntilKilledAfter(chunks);

        // When it is started again
        takeUp();

        // Then the file has at least these bytes, and they are the beginning of what the page gave
        byte[] kept = kept();
        assertThat(kept.length).isGreaterThanOrEqualTo(acknowledged);
        assertThat(kept).isEqualTo(Arrays.copyOf(media(), kept.length));
        // And the recording ends there, with a gap that says why, and with hashes that fit
        RecordingLog log = new MediaLedger(journal).log(call).orElseThrow();
        assertThat(log.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.BOOTH_RESTARTED);
            assertThat(gap.to()).isNull();
        });
        assertThat(hashes(log)).isEqualTo(hashes(kept, log.segments().getFirst().chunks()));
    }

    @Test
    void theFileIsPlayableUpToTheCut() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "ffmpeg is installed");
        recordUntilKilledAfter(120);
        takeUp();
        Path file = Files.write(folder.resolve("cut.webm"), kept());
        var clock = new WebmClock();
        clock.add(0, kept());

        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        // Every whole picture, decoded; a broken one ends it with an error.
        run("ffmpeg", "-v", "error", "-i", file.toString(), "-an", pictures + "/%04d.png");

        // Ten pictures a second; the block that was cut is the last.
        long played = clock.latestMillis().orElseThrow();
        try (var all = Files.list(pictures)) {
            assertThat(all.count()).isBetween(played / 100 - 2, played / 100 + 2);
        }
    }

    private int recordUntilKilledAfter(int chunks) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process program = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingProcess.class.getName(),
                        folder.toString(),
                        file().toString(),
                        call.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < chunks; i++) {
                String line = nextAcknowledgement(said);
                acknowledged = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
            }
            program.destroyForcibly();
        }
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(128 + 9);
        return acknowledged;
    }

    /// Logging goes to the same place.
    private static String nextAcknowledgement(BufferedReader said) throws IOException {
        String line = Objects.requireNonNull(said.readLine());
        while (!line.startsWith(Taken.WRITTEN + " ")) {
            line = Objects.requireNonNull(said.readLine());
        }
        return line;
    }

    private void takeUp() {
        journal = MediaJournal.open(folder);
        recorder = new CallRecorder(
                journal,
                new DiskRoom(folder, journal, DiskRoom.Limits.ofMiB(0, 0)),
                new RecordingListeners(_ -> {}, () -> {}, _ -> {}),
                InstantSource.system());
        recorder.start(null);
        await().until(() -> new MediaLedger(journal).log(call).isPresent());
    }

    private byte[] kept() throws IOException {
        try (var bytes = new SegmentBytes(journal, segment)) {
            return bytes.readAllBytes();
        }
    }

    private static Path file() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(KilledRecorderIT.class.getResource("/recording/talk.webm"))
                .toURI());
    }

    private static byte[] media() throws IOException, URISyntaxException {
        return Files.readAllBytes(file());
    }

    private static List<String> hashes(RecordingLog log) {
        return log.segments().getFirst().chunks().stream()
                .map(RecordingLog.Chunk::sha256)
                .toList();
    }

    private static List<String> hashes(byte[] bytes, List<RecordingLog.Chunk> chunks) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var hashes = new String[chunks.size()];
        int at = 0;
        for (int i = 0; i < hashes.length; i++) {
            int length = chunks.get(i).length();
            hashes[i] = HexFormat.of().formatHex(digest.digest(Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return List.of(hashes);
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
    }
}
