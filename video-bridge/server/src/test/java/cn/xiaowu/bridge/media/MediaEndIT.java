package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurento.client.MediaPipeline;

/// The ends of a link that a page sends on and of one on which another receives it, on a media server; what they do
/// later is done when the test says so.
class MediaEndIT implements MediaEnd.Call {
    private static final LinkId UP = new LinkId("5d7c1a9e-0000-4000-8000-000000000001");
    private static final LinkId DOWN = new LinkId("5d7c1a9e-0000-4000-8000-000000000002");

    @AutoClose
    private final FakeKurento kurento = FakeKurento.started();

    @AutoClose("drop")
    private final KurentoConnection connection =
            KurentoConnection.open(kurento.uri(), MediaTrust.USUAL.context(), new Deaf());

    private final MediaPipeline pipeline = connection.client().createMediaPipeline();
    private final MediaCounts counts = new MediaCounts();
    private final MediaEnd up = new MediaEnd(route(UP, LinkDirection.SEND, null), this, counts);
    private final MediaEnd down = new MediaEnd(route(DOWN, LinkDirection.RECEIVE, UP), this, counts);
    private final Wiring wiring = new Wiring(List.of(up, down));
    private final List<Signal> said = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final Queue<Later> later = new ConcurrentLinkedQueue<>();
    private int offers;

    private record Later(Duration delay, Runnable step) {}

    @BeforeEach
    void open() {
        up.open();
        // The first endpoint is the one that is sent on.
        await().until(() -> kurento.objects().endpoints().size() == 1);
        down.open();
        await().until(() -> kurento.objects().media().feeds() == 1);
    }

    @Test
    void whoReceivesAnewIsFedOnBothEndpointsUntilThePageHasConnectedToTheNewOne() {
        String old = offer(down);
        String fresh = offer(down);
        await().untilAsserted(() -> assertThat(kurento.objects()
                        .media()
                        .fedBy(kurento.objects().endpoints().getFirst()))
                .containsExactlyInAnyOrder(old, fresh));

        kurento.connects(fresh);

        await().until(() -> !kurento.objects().endpoints().contains(old));
        assertThat(kurento.objects().media().fedBy(kurento.objects().endpoints().getFirst()))
                .containsExactly(fresh);
        assertThat(failures).isEmpty();
    }

    @Test
    void whoSendsAnewAndSendsNothingForNowTakesItsNewEndpointAfterAWhile() {
        String old = offer(up);
        String fresh = offer(up);

        kurento.connects(fresh);
        await().until(() -> later.stream().anyMatch(one -> one.delay().equals(Duration.ofSeconds(2))));
        assertThat(kurento.objects().endpoints()).contains(old);
        timePasses();

        await().until(() -> !kurento.objects().endpoints().contains(old));
        assertThat(kurento.objects().media().fedBy(fresh)).hasSize(1);
    }

    @Test
    void aNewEndpointToWhichThePageNeverConnectsIsReleasedAndTheOldOneGoesOn() {
        String old = offer(up);
        String fresh = offer(up);

        timePasses();

        await().until(() -> !kurento.objects().endpoints().contains(fresh));
        assertThat(kurento.objects().media().fedBy(old)).hasSize(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void aNewEndpointOfWhichNoEventWasHeardIsTakenIfTheServerSaysThatItIsConnected() {
        String old = offer(down);
        String fresh = offer(down);

        kurento.objects().media().connects(fresh);
        timePasses();

        await().until(() -> !kurento.objects().endpoints().contains(old));
        assertThat(kurento.objects().endpoints()).contains(fresh);
    }

    @Test
    void aThirdOfferTakesThePlaceOfTheSecondAndTheFirstGoesOn() {
        String first = offer(up);
        String second = offer(up);
        String third = offer(up);

        await().until(() -> !kurento.objects().endpoints().contains(second));
        assertThat(kurento.objects().endpoints()).contains(first, third);
        assertThat(kurento.objects().media().fedBy(first)).hasSize(1);
    }

    @Test
    void anOfferThatCantBeReadLeavesTheOldEndpointInPlace() {
        String old = offer(up);

        up.take(new Signal.Description("offer", FakeObjects.BAD_SDP));

        await().until(() -> counts.refusedOffers() == 1);
        await().until(() -> kurento.objects().endpoints().size() == 2);
        assertThat(kurento.objects().media().fedBy(old)).hasSize(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void anAddressThatTheOldConnectionFoundLateGoesToTheOldEndpoint() {
        String old = offer(up);
        String fresh = offer(up);

        up.take(candidate("ufrag1"));
        up.take(candidate("ufrag2"));

        await().until(() -> kurento.objects().media().candidates(old) == 1);
        await().until(() -> kurento.objects().media().candidates(fresh) == 1);
    }

    @Test
    void aLinkThatIsOverReleasesBothItsEndpoints() {
        offer(up);
        offer(up);

        up.close();

        await().until(() -> kurento.objects().endpoints().size() == 1);
        assertThat(failures).isEmpty();
    }

    private String offer(MediaEnd end) {
        offers++;
        String sdp = MediaBench.OFFER + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=ice-ufrag:ufrag" + offers + "\r\n";
        int before = answers();
        end.take(new Signal.Description("offer", sdp));
        await().until(() -> answers() == before + 1);
        return kurento.objects().media().lastNegotiated();
    }

    private int answers() {
        return (int) said.stream().filter(Signal.Description.class::isInstance).count();
    }

    private static Signal candidate(String fragment) {
        return new Signal.Candidate("candidate:1 1 udp 1 192.0.2.1 9 typ host", "0", 0, fragment);
    }

    private void timePasses() {
        await().until(() -> !later.isEmpty());
        later.forEach(one -> one.step().run());
    }

    private static Route route(LinkId link, LinkDirection direction, @Nullable LinkId source) {
        return new Route(Party.BOOTH, new LinkSpec(link, Role.CITIZEN, direction, false, List.of(), false), source);
    }

    @Override
    public MediaPipeline pipeline() {
        return pipeline;
    }

    @Override
    public CallRecording recording() {
        return new CallRecording(CallId.random(), null);
    }

    @Override
    public void wire(MediaEnd end) {
        wiring.connect(end);
    }

    @Override
    public void say(Route route, Signal signal) {
        said.add(signal);
    }

    @Override
    public void failed(RuntimeException why) {
        failures.add(why);
    }

    @Override
    public void after(Duration delay, Runnable step) {
        later.add(new Later(delay, step));
    }
}
