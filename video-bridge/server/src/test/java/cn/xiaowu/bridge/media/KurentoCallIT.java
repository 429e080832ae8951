package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call through a whole bridge and a media server.
@SuppressWarnings("NullAway.Init")
class KurentoCallIT {
    private final FakeKurento kurento = FakeKurento.started();
    private final CallId call = CallId.random();
    private RunningBridge bridge;
    private BoothEnd booth;
    private ClerkEnd clerk;

    @BeforeEach
    void connect(@TempDir Path folder) {
        bridge = RunningBridge.in(folder, new MediaChoice(List.of(kurento.uri()), null, MediaTrust.USUAL));
        clerk = bridge.clerk("wang", Samples.HANGZHOU).open();
        booth = new BoothEnd(bridge.booth("B00001")).connect();
        await().atMost(MediaBench.PATIENCE)
                .until(() -> clerk.get("/health").body().contains("\"mediaServersUp\":1"));
    }

    @AfterEach
    void close() {
        booth.cut();
        clerk.close();
        bridge.close();
        kurento.close();
    }

    @Test
    void aCallGoesThroughTheMediaServerAndOnWithoutItWhenItDies() {
        // Given a call through the media server, with an answer and candidates for each page's offer
        List<LinkSpec> boothLinks = talk();
        LinkId up = of(boothLinks, LinkDirection.SEND);
        booth.say(new BoothMessage.SendSignal(call, up, new Signal.Description("offer", MediaBench.OFFER)));
        heardByBooth(up, Signal.Description.class);
        heardByBooth(up, Signal.Candidate.class);
        List<LinkSpec> clerkLinks = started();
        LinkId down = of(clerkLinks, LinkDirection.RECEIVE);
        clerk.say(new ClerkMessage.SendSignal(call, down, new Signal.Description("offer", MediaBench.OFFER)));
        clerk.inbox()
                .take(
                        ConsoleMessage.DeliverSignal.class,
                        said -> said.link().equals(down) && said.signal() instanceof Signal.Description);

        // When the media server dies
        kurento.kill();

        // Then both pages get the two ends of a link from one to the other, and the call goes on
        LinkSpec boothLink =
                booth.inbox().take(BridgeMessage.Answered.class).links().getFirst();
        LinkSpec clerkLink = started().getFirst();
        assertThat(boothLink.direction()).isEqualTo(LinkDirection.SEND_RECEIVE);
        assertThat(clerkLink.id()).isEqualTo(boothLink.id());
        var offer = new Signal.Description("offer", MediaBench.OFFER);
        clerk.say(new ClerkMessage.SendSignal(call, clerkLink.id(), offer));
        assertThat(heardByBooth(boothLink.id(), Signal.Description.class)).isEqualTo(offer);
    }

    @Test
    void nothingStaysOnTheMediaServerWhenACallIsOver() {
        talk();
        await().until(() -> kurento.objects().endpoints().size() == 4);

        clerk.say(new ClerkMessage.HangUp(call));

        booth.inbox().take(BridgeMessage.Ended.class);
        await().until(() -> kurento.objects().pipelines().isEmpty());
    }

    @Test
    void aClerkWhosePageWasLoadedAnewGetsNewLinksAndTheOldOnesAreReleased() {
        talk();
        await().until(() -> kurento.objects().endpoints().size() == 4);
        String before = kurento.objects().pipelines().getFirst();

        clerk.close();
        clerk.open();

        assertThat(started()).hasSize(2);
        await().until(() -> kurento.objects().pipelines().size() == 1
                && !kurento.objects().pipelines().contains(before));
    }

    @Test
    void aClerkWhoseConnectionWasCutGoesOnOverTheSameEndpoints() {
        // Given a call, and a page whose connection to the bridge is cut
        talk();
        await().until(() -> kurento.objects().endpoints().size() == 4);
        List<String> before = kurento.objects().endpoints();
        LinkId[] open = started().stream().map(LinkSpec::id).toArray(LinkId[]::new);
        clerk.close();
        booth.inbox().take(BridgeMessage.Interrupted.class, BridgeMessage.Interrupted::interrupted);

        // When it comes back with its links open
        clerk.resume(open);

        // Then they are the same, and so is what is on the media server
        assertThat(started()).extracting(LinkSpec::id).containsExactlyInAnyOrder(open);
        booth.inbox().take(BridgeMessage.Interrupted.class, news -> !news.interrupted());
        assertThat(kurento.objects().endpoints()).isEqualTo(before);
    }

    private List<LinkSpec> talk() {
        booth.say(new BoothMessage.RequestCall(call, Samples.number("B00001", 1), Samples.FUND, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
        clerk.say(new ClerkMessage.SetAvailable(true));
        clerk.inbox().take(ConsoleMessage.Offered.class);
        clerk.say(new ClerkMessage.Answer(call));
        return booth.inbox().take(BridgeMessage.Answered.class).links();
    }

    private List<LinkSpec> started() {
        return clerk.inbox().take(ConsoleMessage.Started.class).links();
    }

    private static LinkId of(List<LinkSpec> links, LinkDirection direction) {
        return links.stream()
                .filter(link -> link.direction() == direction)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Signal heardByBooth(LinkId link, Class<? extends Signal> kind) {
        return booth.inbox()
                .take(
                        BridgeMessage.DeliverSignal.class,
                        said -> said.link().equals(link) && kind.isInstance(said.signal()))
                .signal();
    }
}
