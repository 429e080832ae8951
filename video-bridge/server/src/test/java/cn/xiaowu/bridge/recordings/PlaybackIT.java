package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A sealed recording, as the console's page asks for it.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PlaybackIT {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final byte[] MEDIA = "what was said".getBytes(StandardCharsets.US_ASCII);

    private final CallId call = CallId.random();
    private final CaseNumber number = Samples.number("B00001", 1);
    private final SegmentId segment = new SegmentId(call, new TrackId("citizen"), 0);
    private RunningBridge bridge;
    private ClerkEnd clerk;
    private ClerkEnd elsewhere;

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
        HttpResponse<String> sealed =
                http.exchange(HttpRequest.newBuilder(http.bridge().resolve("/v1/recordings/log"))
                        .PUT(BodyPublishers.ofString(WireFormat.mapper().writeValueAsString(log())))
                        .build());
        assertThat(sealed.statusCode()).isEqualTo(204);
        clerk = bridge.clerk("here", Samples.HANGZHOU);
        elsewhere = bridge.clerk("elsewhere", new Region("310100", "上海市"));
    }

    @AfterAll
    void stop() {
        bridge.close();
    }

    @Test
    void aClerkFindsTheRecordingsOfACase() {
        var found = clerk.get("/api/cases/" + number + "/recordings");

        assertThat(WireFormat.mapper().readTree(found.body()))
                .singleElement()
                .satisfies(one -> assertThat(one.path("call").asString()).isEqualTo(call.toString()));
    }

    @Test
    void theManifestComesWithWhetherItsSealHolds() throws IOException {
        var evidence = clerk.get("/api/recordings/" + call);

        assertThat(evidence.statusCode()).isEqualTo(200);
        assertThat(evidence.headers().firstValue("X-Seal")).contains("genuine");
        assertThat(WireFormat.mapper()
                        .readTree(evidence.body())
                        .at("/segments/0/track")
                        .asString())
                .isEqualTo("citizen");
    }

    @Test
    void aManifestThatWasChangedIsToldToBeSo() throws IOException {
        Path file = bridge.state().resolve("recordings/sealed/" + call + "/manifest.json");
        String before = Files.readString(file);
        Files.writeString(file, before.replace("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"));

        var evidence = clerk.get("/api/recordings/" + call);
        Files.writeString(file, before);

        assertThat(evidence.headers().firstValue("X-Seal")).contains("broken");
    }

    @Test
    void aFileIsReadWholeOrFromAByteOn() {
        assertThat(clerk.get("/api/recordings/media/" + segment).body()).isEqualTo("what was said");

        var part = clerk.get("/api/recordings/media/" + segment, "Range", "bytes=9-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("said");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 9-12/13");
    }

    @Test
    void aClerkOfAnotherRegionFindsNothing() {
        assertThat(elsewhere.get("/api/cases/" + number + "/recordings").body()).isEqualTo("[]");
        assertThat(elsewhere.get("/api/recordings/" + call).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/api/recordings/media/" + segment).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotLoggedInSeesNothing() {
        var stranger = new ClerkEnd(bridge.consolePort());

        assertThat(stranger.get("/api/cases/" + number + "/recordings").statusCode())
                .isEqualTo(401);
        assertThat(stranger.get("/api/recordings/" + call).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/api/recordings/media/" + segment).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThat(clerk.get("/api/cases/x/recordings").statusCode()).isEqualTo(400);
        assertThat(clerk.get("/api/recordings/x").statusCode()).isEqualTo(400);
        assertThat(clerk.get("/api/recordings/media/..%2Fseal.key").statusCode())
                .isIn(400, 404);
        assertThat(clerk.get("/api/recordings/" + CallId.random()).statusCode()).isEqualTo(404);
    }

    private RecordingLog log() {
        var chunk = new RecordingLog.Chunk(
                MEDIA.length, HexFormat.of().formatHex(Sealing.sha256().digest(MEDIA)));
        var one = new RecordingLog.Segment(
                segment.track(), Role.CITIZEN, 0, "video/webm", T0, T0.plusSeconds(4), List.of(chunk));
        return new RecordingLog(call, number, T0, T0.plusSeconds(4), List.of(one), List.of());
    }
}
