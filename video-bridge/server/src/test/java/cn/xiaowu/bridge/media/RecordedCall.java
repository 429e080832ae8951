package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A call through a media server that records, with a booth that says how its own recording stands and in the end
/// that it has recorded nothing itself.
final class RecordedCall implements AutoCloseable {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");

    private final CallId call = CallId.random();
    private final CaseNumber number = Samples.number("B00001", 1);
    private final RunningBridge bridge;
    private final FakeKurento kurento;
    private final BoothClient http;
    private final ClerkEnd clerk;
    private BoothEnd booth;
    private @Nullable LinkId boothsUp;

    RecordedCall(RunningBridge bridge, FakeKurento kurento) {
        this.bridge = bridge;
        this.kurento = kurento;
        this.clerk = bridge.clerk("wang", Samples.HANGZHOU).open();
        this.http = bridge.booth("B00001");
        this.booth = new BoothEnd(http).connect();
        await().atMost(MediaBench.PATIENCE)
                .until(() -> clerk.get("/health").body().contains("\"mediaServersUp\":1"));
    }

    ClerkEnd clerk() {
        return clerk;
    }

    CallId id() {
        return call;
    }

    /// Begins, with both pages connected to the server and picture and sound of both coming in there.
    RecordedCall talk() {
        booth.say(new BoothMessage.RequestCall(call, number, Samples.FUND, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
        clerk.say(new ClerkMessage.SetAvailable(true));
        clerk.inbox().take(ConsoleMessage.Offered.class);
        clerk.say(new ClerkMessage.Answer(call));
        List<LinkSpec> ofBooth =
                booth.inbox().take(BridgeMessage.Answered.class).links();
        List<LinkSpec> ofClerk =
                clerk.inbox().take(ConsoleMessage.Started.class).links();
        kurento.sends(boothOffers(ofBooth));
        kurento.sends(clerkOffers(ofClerk));
        return this;
    }

    /// The endpoint that the booth's page sends to then.
    String boothOffers(List<LinkSpec> links) {
        LinkId up = up(links);
        boothsUp = up;
        booth.say(new BoothMessage.SendSignal(call, up, new Signal.Description("offer", MediaBench.OFFER)));
        booth.inbox()
                .take(
                        BridgeMessage.DeliverSignal.class,
                        said -> said.link().equals(up) && said.signal() instanceof Signal.Description);
        return kurento.objects().media().lastNegotiated();
    }

    /// The endpoint that the clerk's page sends to then.
    String clerkOffers(List<LinkSpec> links) {
        return offers(clerk, links);
    }

    String offers(ClerkEnd page, List<LinkSpec> links) {
        LinkId up = up(links);
        page.say(new ClerkMessage.SendSignal(call, up, new Signal.Description("offer", MediaBench.OFFER)));
        page.inbox()
                .take(
                        ConsoleMessage.DeliverSignal.class,
                        said -> said.link().equals(up) && said.signal() instanceof Signal.Description);
        return kurento.objects().media().lastNegotiated();
    }

    private static LinkId up(List<LinkSpec> links) {
        return links.stream()
                .filter(link -> link.direction() == LinkDirection.SEND)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean areNew(List<LinkSpec> links) {
        return !links.isEmpty() && links.stream().noneMatch(link -> link.id().equals(boothsUp));
    }

    /// Other links than those that the booth has offered on.
    List<LinkSpec> boothsNewLinks() {
        return booth.inbox()
                .take(BridgeMessage.Answered.class, said -> areNew(said.links()))
                .links();
    }

    /// The citizen is on hold, and the booth knows it.
    void holds() {
        clerk.say(new ClerkMessage.Hold(call, true));
        booth.inbox().take(BridgeMessage.Company.class, BridgeMessage.Company::held);
    }

    /// Further links that the booth was told of with who is in the call, once there are so many.
    List<LinkSpec> boothsLinks(int count) {
        return booth.inbox()
                .take(
                        BridgeMessage.Company.class,
                        news -> !news.held() && news.links().size() == count && areNew(news.links()))
                .links();
    }

    /// The citizen has agreed to be recorded.
    RecordedCall agreed() {
        booth.say(new BoothMessage.Recording(call, RecordingStatus.AGREED, null));
        return this;
    }

    /// The booth says that it records.
    RecordedCall recorded() {
        return agreed().goesOn();
    }

    RecordedCall goesOn() {
        booth.say(new BoothMessage.Recording(call, RecordingStatus.ON, null));
        return this;
    }

    /// The booth says that it does not record, and that is on record.
    void gap(GapReason why) {
        booth.say(new BoothMessage.Recording(call, RecordingStatus.GAP, why));
        await().until(() -> state().equals(Optional.of("GAP")));
    }

    private Optional<String> state() {
        return bridge.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT state FROM recording WHERE call = :call")
                        .bind("call", call.value())
                        .mapTo(String.class)
                        .findOne());
    }

    /// Comes back to the bridge after it was started anew.
    void boothReturns() {
        booth.cut();
        booth = new BoothEnd(http.at(bridge.boothPort())).connect();
    }

    /// Waits for a file that the media server delivers.
    Path whole(String track, int index) {
        return whole(track, index, FakeRecorder.CLIP.length);
    }

    Path whole(String track, int index, int length) {
        Path file = incoming(track, index);
        await().atMost(MediaBench.PATIENCE).until(() -> Files.exists(file) && Files.size(file) >= length);
        return file;
    }

    Path incoming(String track, int index) {
        return bridge.state().resolve("recordings/incoming/" + call + "." + track + "." + index + ".webm");
    }

    Path sealed(String name) {
        return bridge.state().resolve("recordings/sealed/" + call + "/" + name);
    }

    void hangUp() {
        clerk.say(new ClerkMessage.HangUp(call));
        booth.inbox().take(BridgeMessage.Ended.class);
    }

    /// The booth tells all, as often as it is asked to come again.
    JsonNode seal() throws IOException {
        await().atMost(MediaBench.PATIENCE).until(() -> finish() == 204);
        return manifest();
    }

    /// The bridge's answer to the booth's log.
    int finish() {
        var log = new RecordingLog(call, number, T0, T0.plusSeconds(6), List.of(), List.of());
        try {
            return http.at(bridge.boothPort())
                    .exchange(HttpRequest.newBuilder(
                                    http.at(bridge.boothPort()).bridge().resolve("/v1/recordings/log"))
                            .PUT(BodyPublishers.ofString(WireFormat.mapper().writeValueAsString(log)))
                            .build())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode manifest() throws IOException {
        return WireFormat.mapper().readTree(Files.readAllBytes(sealed("manifest.json")));
    }

    /// What the bridge counts.
    double figure(String name) {
        return clerk.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /// That people can go on talking.
    void isStillOnTheMediaServer() {
        assertThat(kurento.objects().pipelines()).hasSize(1);
        assertThat(figure("bridge_media_moved_total")).isZero();
    }

    @Override
    public void close() {
        booth.cut();
        clerk.close();
    }
}
