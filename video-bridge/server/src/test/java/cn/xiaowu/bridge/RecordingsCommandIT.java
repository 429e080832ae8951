package cn.xiaowu.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.harness.TusEnd;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The operator's commands about recordings, beside a bridge that runs.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RecordingsCommandIT {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final byte[] MEDIA = "what was said".getBytes(StandardCharsets.US_ASCII);

    private final CallId call = CallId.random();
    private final CaseNumber number = Samples.number("B00001", 1);
    private final SegmentId segment = new SegmentId(call, new TrackId("citizen"), 0);
    private final StringWriter said = new StringWriter();
    private RunningBridge bridge;

    @BeforeAll
    void sealARecording(@TempDir Path folder) throws IOException {
        bridge = RunningBridge.in(folder);
        BoothClient http = bridge.booth("B00001");
        BoothEnd booth = new BoothEnd(http).connect();
        booth.say(new BoothMessage.RequestCall(call, number, Samples.FUND, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
        var tus = new TusEnd(http);
        tus.create(segment);
        tus.patch(segment, 0, MEDIA);
        http.exchange(HttpRequest.newBuilder(http.bridge().resolve("/v1/recordings/log"))
                .PUT(BodyPublishers.ofString(WireFormat.mapper().writeValueAsString(log())))
                .build());
    }

    @AfterAll
    void stop() {
        bridge.close();
    }

    @Test
    void aRecordingIsHeldAndReleasedOnSomebodysWord() {
        assertThat(run("hold", call.toString(), "--by", "li", "--why", "court file 17"))
                .isZero();
        assertThat(said.toString()).contains("LegalHold since");
        assertThat(listed()).contains("\"state\":\"LEGAL_HOLD\"");

        assertThat(run("release", call.toString(), "--by", "li", "--why", "file closed"))
                .isZero();

        assertThat(listed()).contains("\"state\":\"SEALED\"");
    }

    @Test
    void whatIsNotHeldIsNotReleased() {
        assertThat(run("release", call.toString(), "--by", "li", "--why", "x")).isEqualTo(1);
        assertThat(said.toString()).contains("the recording is Sealed since");
    }

    @Test
    void aCallWithoutRecordingIsNamedSo() {
        assertThat(run("hold", CallId.random().toString(), "--by", "li", "--why", "x"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("there is no recording of this call");
    }

    @Test
    void whoHoldsHasToSayWhoAndWhy() {
        assertThat(run("hold", call.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("--by").contains("--why");
    }

    @Test
    void nothingIsDestroyedThatIsNotDue() {
        assertThat(run("destroy-due", "--by", "wu")).isZero();
        assertThat(said.toString()).contains("0 destroyed");
    }

    @Test
    void aFolderInWhichNoBridgeHasRunIsNotMade(@TempDir Path empty) {
        int code = commandLine()
                .execute(
                        "recordings",
                        "destroy-due",
                        "--by",
                        "wu",
                        "--state",
                        empty.resolve("x").toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("no bridge has run in");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void anExportedRecordingHoldsAllThatIsNeededToCheckIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("evidence.zip");

        assertThat(run("export", call.toString(), file.toString(), "--by", "court", "--why", "file 17"))
                .isZero();

        unzip(file, folder);
        assertThat(folder.resolve("citizen.0.webm")).hasBinaryContent(MEDIA);
        assertThat(folder.resolve("how-to-check.txt")).content().contains("openssl pkeyutl", "怎样核验");
        var manifest = WireFormat.mapper().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        assertThat(manifest.at("/segments/0/chunks/0/sha256").asString()).isEqualTo(sha256());
    }

    @Test
    void theTextInTheExportedFileIsTrue(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is installed");
        Path file = folder.resolve("evidence.zip");
        run("export", call.toString(), file.toString(), "--by", "court", "--why", "file 17");
        unzip(file, folder);
        String command = Files.readAllLines(folder.resolve("how-to-check.txt")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("openssl"))
                .findFirst()
                .orElseThrow();

        assertThat(exitCode(folder, command)).isZero();

        Files.writeString(folder.resolve("manifest.json"), "{}");
        assertThat(exitCode(folder, command)).isNotZero();
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("evidence.zip"), "mine");

        assertThat(run("export", call.toString(), file.toString(), "--by", "court", "--why", "file 17"))
                .isEqualTo(2);

        assertThat(file).hasContent("mine");
    }

    @Test
    void aClerkGetsTheSameFileFromTheConsole(@TempDir Path folder) throws IOException {
        ClerkEnd clerk = bridge.clerk("here", Samples.HANGZHOU);
        Path file = folder.resolve("evidence.zip");

        var answer = clerk.download("/api/recordings/" + call + "/export", file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("recording-" + call + ".zip"));
        unzip(file, folder);
        assertThat(folder.resolve("citizen.0.webm")).hasBinaryContent(MEDIA);
    }

    @Test
    void aClerkOfAnotherRegionAndOneWhoIsNotLoggedInGetNothing() {
        ClerkEnd elsewhere = bridge.clerk("elsewhere", new Region("310100", "上海市"));

        assertThat(elsewhere.get("/api/recordings/" + call + "/export").statusCode())
                .isEqualTo(404);
        assertThat(new ClerkEnd(bridge.consolePort())
                        .get("/api/recordings/" + call + "/export")
                        .statusCode())
                .isEqualTo(401);
    }

    private String listed() {
        return bridge.clerk("here", Samples.HANGZHOU)
                .get("/api/cases/" + number + "/recordings")
                .body();
    }

    private int run(String command, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "recordings";
        args[1] = command;
        System.arraycopy(more, 0, args, 2, more.length);
        args[more.length + 2] = "--state";
        args[more.length + 3] = bridge.state().toString();
        return commandLine().execute(args);
    }

    private CommandLine commandLine() {
        said.getBuffer().setLength(0);
        return BridgeMain.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    }

    private static int exitCode(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void unzip(Path file, Path folder) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MEDIA));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecordingLog log() {
        var chunk = new RecordingLog.Chunk(MEDIA.length, sha256());
        var one = new RecordingLog.Segment(
                segment.track(), Role.CITIZEN, 0, "video/webm", T0, T0.plusSeconds(4), List.of(chunk));
        return new RecordingLog(call, number, T0, T0.plusSeconds(4), List.of(one), List.of());
    }
}
