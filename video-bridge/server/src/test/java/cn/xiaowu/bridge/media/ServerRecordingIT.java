package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.recording.GapReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.MediaType;
import tools.jackson.databind.JsonNode;

/// Calls that a media server records beside the booth: a whole bridge, and a media server that really delivers.
@SuppressWarnings("NullAway.Init")
class ServerRecordingIT {
    private static final String CITIZEN = "servercitizen";
    private static final String LEAD = "serverlead";

    private final FakeKurento kurento = FakeKurento.started();
    private RunningBridge bridge;
    private RecordedCall call;

    @BeforeEach
    void connect(@TempDir Path folder) {
        var choice = new MediaChoice(List.of(kurento.uri()), null, MediaTrust.USUAL);
        bridge = RunningBridge.recording(folder, choice, RunningBridge.recordings(folder));
        call = new RecordedCall(bridge, kurento);
    }

    @AfterEach
    void close() {
        call.close();
        bridge.close();
        kurento.close();
    }

    @Test
    void eachParticipantIsRecordedInAFileOfItsOwnAndSealedBesideTheBooths() throws IOException {
        call.talk().recorded();
        call.whole(CITIZEN, 0);
        call.whole(LEAD, 0);
        call.hangUp();

        JsonNode manifest = call.seal();

        assertThat(manifest.path("segments"))
                .extracting(segment -> segment.path("track").asString()
                        + " " + segment.path("role").asString()
                        + " " + segment.path("source").asString())
                .containsExactlyInAnyOrder("servercitizen CITIZEN MEDIA_SERVER", "serverlead LEAD MEDIA_SERVER");
        assertThat(manifest.at("/segments/0/length").asInt()).isEqualTo(FakeRecorder.CLIP.length);
        assertThat(manifest.path("gaps")).isEmpty();
        assertThat(call.sealed("servercitizen.0.webm")).hasBinaryContent(FakeRecorder.CLIP);
        assertThat(call.sealed("serverlead.0.webm")).hasBinaryContent(FakeRecorder.CLIP);
        assertThat(kurento.objects().recorders().profiles()).containsExactly("WEBM", "WEBM");
        assertThat(kurento.objects().recorders().all())
                .extracting(FakeRecorder::status)
                .containsOnly(204);
    }

    @Test
    void nothingIsRecordedBeforeTheBoothRecords() {
        call.talk().agreed();
        call.gap(GapReason.NOT_AGREED);
        call.hangUp();

        assertThat(kurento.objects().count("create RecorderEndpoint")).isZero();
    }

    @Test
    void whoSendsSoundOnlyIsRecordedWithoutWaitingForAPicture() {
        call.talk();
        await().until(() -> kurento.objects().endpoints().size() == 4);
        kurento.flowsOut(kurento.objects().media().lastNegotiated(), MediaType.VIDEO, false);

        call.recorded();

        call.whole(LEAD, 0);
        assertThat(kurento.objects().recorders().profiles()).contains("WEBM_AUDIO_ONLY");
    }

    @Test
    void whatCameIsKeptWhenTheMediaServerDiesAndTheGapSaysSo() throws IOException {
        call.talk().recorded();
        call.whole(CITIZEN, 0);

        kurento.kill();
        assertThat(call.boothsNewLinks()).hasSize(1);
        call.hangUp();

        JsonNode manifest = call.seal();
        assertThat(call.sealed("servercitizen.0.webm")).hasBinaryContent(FakeRecorder.CLIP);
        assertThat(manifest.path("gaps"))
                .filteredOn(gap -> gap.path("track").asString().equals(CITIZEN))
                .extracting(gap -> gap.path("reason").asString())
                .containsExactly("MEDIA_SERVER_LOST");
    }

    @Test
    void aMediaServerThatRefusesToRecordIsCountedAndTheCallGoesOn() throws IOException {
        kurento.objects().recorders().refuse(true);

        call.talk().recorded();

        await().until(() -> call.figure("bridge_media_recorder_failed_total") >= 2);
        call.isStillOnTheMediaServer();
        call.hangUp();
        assertThat(call.seal().path("gaps"))
                .extracting(gap -> gap.path("reason").asString())
                .containsOnly("RECORDER_FAILED");
    }

    @Test
    void aFileThatBreaksOffIsKeptAsFarAsItCame() throws IOException {
        kurento.objects().recorders().willFail(FakeRecorder.Fault.BREAKS_OFF);

        call.talk().recorded();

        call.whole(CITIZEN, 0, 1);
        await().until(() -> call.figure("bridge_media_recorder_failed_total") == 2);
        call.isStillOnTheMediaServer();
        call.hangUp();
        call.seal();
        byte[] kept = Files.readAllBytes(call.sealed("servercitizen.0.webm"));
        assertThat(FakeRecorder.CLIP).startsWith(kept);
    }

    @Test
    void sealingWaitsForAServerThatDoesNotEndItsFileButNotForEver() throws IOException {
        kurento.objects().recorders().willFail(FakeRecorder.Fault.NEVER_ENDS);
        call.talk().recorded();
        call.whole(CITIZEN, 0);
        call.whole(LEAD, 0);

        call.hangUp();
        assertThat(call.finish()).isEqualTo(409);

        assertThat(call.seal().path("segments")).hasSize(2);
        assertThat(call.sealed("serverlead.0.webm")).hasBinaryContent(FakeRecorder.CLIP);
    }

    @Test
    void aPageThatConnectsAnewIsRecordedInAnotherFileAndTheFirstIsEndedInOrder() throws IOException {
        call.talk().recorded();
        call.whole(CITIZEN, 0);

        call.clerk().close();
        call.clerk().open();
        var links = call.clerk().inbox().take(ConsoleMessage.Started.class).links();
        kurento.sends(call.boothOffers(call.boothsNewLinks()));
        kurento.sends(call.clerkOffers(links));

        call.whole(CITIZEN, 1);
        call.whole(LEAD, 1);
        call.hangUp();
        assertThat(call.seal().path("segments")).hasSize(4);
        assertThat(call.sealed("serverlead.1.webm")).hasBinaryContent(FakeRecorder.CLIP);
    }

    @Test
    void whatCameIsSealedThoughTheBridgeWasStartedAnewMeanwhile() throws IOException {
        call.talk().recorded();
        call.whole(CITIZEN, 0);

        bridge.restart();
        call.boothReturns();

        assertThat(call.seal().path("segments")).isNotEmpty();
        assertThat(call.sealed("servercitizen.0.webm")).hasBinaryContent(FakeRecorder.CLIP);
    }
}
