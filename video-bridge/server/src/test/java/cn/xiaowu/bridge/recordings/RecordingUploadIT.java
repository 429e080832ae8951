package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.harness.TusEnd;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Recordings that a booth hands in over mutual TLS, by tus, to a whole bridge.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RecordingUploadIT {
    private static final TrackId CITIZEN = new TrackId("citizen");
    private static final int HALF = 70_000;
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final byte[] MEDIA = media();
    /// A refusal may come, and the connection go, while bytes are still on their way: with few, the answer is read.
    private static final byte[] FEW = {1, 2, 3};

    private RunningBridge bridge;
    private BoothClient http;
    private TusEnd tus;
    private BoothEnd booth;
    private CallId call;
    private CaseNumber number;
    private SegmentId segment;
    private int running;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @BeforeEach
    void beginACall() {
        String id = "B%05d".formatted(++running);
        http = bridge.booth(id);
        tus = new TusEnd(http);
        booth = new BoothEnd(http).connect();
        call = CallId.random();
        number = Samples.number(id, running);
        segment = new SegmentId(call, CITIZEN, 0);
        booth.say(new BoothMessage.RequestCall(call, number, Samples.FUND, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
    }

    @Test
    void bytesGoInOneAfterTheOther() throws IOException {
        var created = tus.create(segment);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/v1/recordings/uploads/" + segment);

        var first = tus.patch(segment, 0, Arrays.copyOf(MEDIA, HALF));
        var second = tus.patch(segment, HALF, Arrays.copyOfRange(MEDIA, HALF, MEDIA.length));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Upload-Offset")).contains(String.valueOf(HALF));
        assertThat(second.headers().firstValue("Upload-Offset")).contains(String.valueOf(MEDIA.length));
        assertThat(tus.offset(segment)).isEqualTo(MEDIA.length);
        assertThat(incoming()).hasBinaryContent(MEDIA);
    }

    @Test
    void anUploadGoesOnAfterTheByteWhereItWasCut() throws IOException {
        tus.create(segment);

        tus.patchBrokenOff(segment, MEDIA.length, Arrays.copyOf(MEDIA, 1_234));

        await().until(() -> tus.offset(segment) == 1_234);
        assertThat(tus.patch(segment, 1_234, Arrays.copyOfRange(MEDIA, 1_234, MEDIA.length))
                        .statusCode())
                .isEqualTo(204);
        assertThat(incoming()).hasBinaryContent(MEDIA);
    }

    @Test
    void anUploadGoesOnAfterTheBridgeWasStartedAnew() throws IOException {
        tus.create(segment);
        tus.patch(segment, 0, Arrays.copyOf(MEDIA, HALF));

        bridge.restart();

        tus = new TusEnd(http.at(bridge.boothPort()));
        assertThat(tus.offset(segment)).isEqualTo(HALF);
        assertThat(tus.patch(segment, HALF, Arrays.copyOfRange(MEDIA, HALF, MEDIA.length))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void toBeginAnUploadAgainChangesNothing() throws IOException {
        tus.create(segment);
        tus.patch(segment, 0, Arrays.copyOf(MEDIA, HALF));

        assertThat(tus.create(segment).statusCode()).isEqualTo(201);
        assertThat(tus.offset(segment)).isEqualTo(HALF);
    }

    @Test
    void bytesComeAlsoFromOneWhoKnowsNoPatch() throws IOException {
        tus.create(segment);

        assertThat(tus.postAsPatch(segment, 0, MEDIA).statusCode()).isEqualTo(204);

        assertThat(incoming()).hasBinaryContent(MEDIA);
    }

    @Test
    void bytesForAnotherPlaceAreRefused() throws IOException {
        tus.create(segment);
        tus.patch(segment, 0, Arrays.copyOf(MEDIA, HALF));

        assertThat(tus.patch(segment, 5, FEW).statusCode()).isEqualTo(409);
        assertThat(tus.offset(segment)).isEqualTo(HALF);
    }

    @Test
    void aBoothCannotEraseWhatItHasSent() throws IOException {
        tus.create(segment);

        assertThat(tus.delete(segment).statusCode()).isIn(404, 405);
        assertThat(tus.offset(segment)).isZero();
    }

    @Test
    void aBoothSendsToRecordingsOfItsOwnCallsOnly() throws IOException {
        tus.create(segment);
        var other = new TusEnd(bridge.booth("B99999"));

        assertThat(other.create(segment).statusCode()).isEqualTo(403);
        assertThat(other.head(segment).statusCode()).isEqualTo(403);
        assertThat(other.patch(segment, 0, FEW).statusCode()).isEqualTo(403);
        assertThat(tus.create(new SegmentId(CallId.random(), CITIZEN, 0)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void metadataThatNameNoSegmentAreRefused() throws IOException {
        assertThat(tus.create("filename eA==").statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasNeverBegunIsNotThere() throws IOException {
        assertThat(tus.head(segment).statusCode()).isEqualTo(404);
        assertThat(tus.patch(segment, 0, FEW).statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordingIsSealedOnceItsLogAndEveryByteAreHere() throws IOException {
        // Given all bytes but the last
        tus.create(segment);
        tus.patch(segment, 0, Arrays.copyOf(MEDIA, MEDIA.length - 1));
        assertThat(finish(log()).statusCode()).isEqualTo(409);

        // When the last one comes
        tus.patch(segment, MEDIA.length - 1, new byte[] {MEDIA[MEDIA.length - 1]});
        assertThat(finish(log()).statusCode()).isEqualTo(204);

        // Then the manifest tells what is there, and its signature is the bridge's
        JsonNode manifest = manifest();
        assertThat(manifest.path("number").asString()).isEqualTo(number.value());
        assertThat(manifest.at("/segments/0/length").asInt()).isEqualTo(MEDIA.length);
        assertThat(manifest.at("/segments/0/chunks"))
                .hasSize(2)
                .allMatch(chunk -> chunk.path("asRecorded").asBoolean());
        assertThat(manifest.at("/gaps/0/reason").asString()).isEqualTo("PAGE_RELOADED");
        assertThat(SealKey.in(bridge.state())
                        .signed(
                                Files.readAllBytes(sealed("manifest.json")),
                                Files.readAllBytes(sealed("manifest.sig"))))
                .isTrue();
        assertThat(sealed("citizen.0.webm")).hasBinaryContent(MEDIA);
    }

    @Test
    void theSameLogAgainIsHarmlessAndNothingCanBeAdded() throws IOException {
        sendAndFinish();
        JsonNode before = manifest();

        assertThat(finish(log()).statusCode()).isEqualTo(204);

        assertThat(manifest()).isEqualTo(before);
        assertThat(tus.create(segment).statusCode()).isEqualTo(409);
        assertThat(tus.create(new SegmentId(call, CITIZEN, 1)).statusCode()).isEqualTo(409);
        assertThat(tus.patch(segment, MEDIA.length, FEW).statusCode()).isEqualTo(404);
    }

    @Test
    void bytesThatWereChangedOnTheWayAreMarked() throws IOException {
        tus.create(segment);
        byte[] changed = MEDIA.clone();
        changed[HALF] ^= 1;
        tus.patch(segment, 0, changed);

        finish(log());

        assertThat(manifest().at("/segments/0/chunks/0/asRecorded").asBoolean()).isTrue();
        assertThat(manifest().at("/segments/0/chunks/1/asRecorded").asBoolean()).isFalse();
    }

    @Test
    void aLogOfAnotherBoothOrCaseIsRefused() throws IOException {
        http = bridge.booth("B99999");
        assertThat(finish(log()).statusCode()).isEqualTo(403);
    }

    @Test
    void withoutRoomNoRecordingBeginsAndThoseThatRunGoOn() throws IOException {
        // Given a recording that runs
        tus.create(segment);

        // When the disk is low
        bridge.restartWanting(Long.MAX_VALUE);
        tus = new TusEnd(http.at(bridge.boothPort()));
        var other = new SegmentId(askForAnother(), CITIZEN, 0);

        // Then it goes on, and another is refused with the reason
        assertThat(tus.patch(segment, 0, MEDIA).statusCode()).isEqualTo(204);
        assertThat(tus.create(new SegmentId(call, CITIZEN, 1)).statusCode()).isEqualTo(201);
        var refused = tus.create(other);
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("storage-low");
        bridge.restartWanting(0);
    }

    private CallId askForAnother() {
        CallId another = CallId.random();
        BoothEnd newer = new BoothEnd(http.at(bridge.boothPort())).connect();
        newer.say(new BoothMessage.RequestCall(another, number, Samples.FUND, "样**"));
        newer.inbox().take(BridgeMessage.Queued.class);
        newer.say(new BoothMessage.Recording(another, RecordingStatus.AGREED, null));
        await().until(newer::isEverythingAcknowledged);
        return another;
    }

    private void sendAndFinish() throws IOException {
        tus.create(segment);
        tus.patch(segment, 0, MEDIA);
        assertThat(finish(log()).statusCode()).isEqualTo(204);
    }

    private java.net.http.HttpResponse<String> finish(RecordingLog log) throws IOException {
        return http.exchange(HttpRequest.newBuilder(http.bridge().resolve("/v1/recordings/log"))
                .PUT(BodyPublishers.ofString(WireFormat.mapper().writeValueAsString(log)))
                .build());
    }

    private RecordingLog log() {
        var one = new RecordingLog.Segment(
                CITIZEN,
                Role.CITIZEN,
                0,
                "video/webm",
                T0,
                T0.plusSeconds(4),
                List.of(chunk(0, HALF), chunk(HALF, MEDIA.length)));
        var gap = new RecordingLog.Gap(CITIZEN, GapReason.PAGE_RELOADED, T0.plusSeconds(4), null);
        return new RecordingLog(call, number, T0, T0.plusSeconds(6), List.of(one), List.of(gap));
    }

    private static RecordingLog.Chunk chunk(int from, int to) {
        byte[] hash = Sealing.sha256().digest(Arrays.copyOfRange(MEDIA, from, to));
        return new RecordingLog.Chunk(to - from, HexFormat.of().formatHex(hash));
    }

    private JsonNode manifest() throws IOException {
        return WireFormat.mapper().readTree(Files.readAllBytes(sealed("manifest.json")));
    }

    private Path incoming() {
        return bridge.state().resolve("recordings/incoming/" + segment + ".webm");
    }

    private Path sealed(String name) {
        return bridge.state().resolve("recordings/sealed/" + call + "/" + name);
    }

    private static byte[] media() {
        byte[] bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
