package cn.xiaowu.bridge.media;

import static cn.xiaowu.contract.call.LinkDirection.RECEIVE;
import static cn.xiaowu.contract.call.LinkDirection.SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Signal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The media plane and one media server that speaks as a real one was recorded.
@SuppressWarnings("NullAway.Init")
class KurentoMediaPlaneIT {
    private static final Signal CANDIDATE =
            new Signal.Candidate("candidate:1 1 udp 1 192.0.2.1 9 typ host", "0", 0, "x");

    private final FakeKurento kurento = FakeKurento.started();
    private MediaBench bench;

    @BeforeEach
    void connect(@TempDir Path state) {
        bench = MediaBench.with(state, kurento).whenUp(1);
    }

    @AfterEach
    void close() {
        bench.close();
        kurento.close();
    }

    @Test
    void eachPageSendsOnOneLinkAndReceivesOnAnotherAndAlwaysOffers() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        assertThat(links.of(Party.BOOTH)).extracting(LinkSpec::direction).containsExactly(SEND, RECEIVE);
        assertThat(links.of(MediaBench.CLERK)).extracting(LinkSpec::direction).containsExactly(SEND, RECEIVE);
        assertThat(links.of(Party.BOOTH)).noneMatch(LinkSpec::polite);
        assertThat(links.of(MediaBench.CLERK)).noneMatch(LinkSpec::polite);
        // The warm-up had two endpoints, and its pipeline is gone.
        await().until(() -> kurento.objects().count("create WebRtcEndpoint") == 6
                && kurento.objects().pipelines().size() == 1);
        await().until(() -> kurento.objects().count("connect") >= 2);
    }

    @Test
    void anOfferIsAnsweredAndCandidatesFollowOneByOne() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        LinkId up = MediaBench.link(links, Party.BOOTH, SEND);

        bench.offer(links, Party.BOOTH, SEND);

        await().until(() -> bench.candidates(up) == 3);
        assertThat(bench.heard(up).getFirst()).isInstanceOf(Signal.Description.class);
        assertThat(bench.answers(up)).isEqualTo(1);
    }

    @Test
    void candidatesOfAPageGoToTheServerEvenIfTheyComeBeforeTheEndpointIsThere() {
        kurento.slow(Duration.ofMillis(30));
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        bench.say(links, MediaBench.CLERK, RECEIVE, CANDIDATE);
        bench.offer(links, MediaBench.CLERK, RECEIVE);
        bench.say(links, MediaBench.CLERK, RECEIVE, CANDIDATE);

        await().until(() -> kurento.objects().count("addIceCandidate") == 2);
    }

    @Test
    void aPageThatSendsAnewIsHeardThroughItsOldEndpointUntilTheNewOneCarriesWhatItSends() {
        // Given a call whose booth offers again
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        LinkId up = MediaBench.link(links, Party.BOOTH, SEND);
        await().until(() -> kurento.objects().media().feeds() == 2);
        bench.offer(links, Party.BOOTH, SEND);
        await().until(() -> bench.answers(up) == 1);
        String before = kurento.objects().media().lastNegotiated();
        bench.offer(links, Party.BOOTH, SEND);
        await().until(() -> bench.answers(up) == 2);
        String after = kurento.objects().media().lastNegotiated();
        assertThat(kurento.objects().media().fedBy(before)).hasSize(1);

        // When what it sends comes in there
        kurento.connects(after);
        kurento.flowsOut(after, "FLOWING");

        // Then the clerk hears it from there, and the old one is gone
        await().until(() -> !kurento.objects().endpoints().contains(before));
        assertThat(kurento.objects().media().fedBy(after)).hasSize(1);
        assertThat(kurento.objects().media().fedBy(before)).isEmpty();
        assertThat(kurento.objects().endpoints()).hasSize(4);
        assertThat(bench.lost()).isEmpty();
    }

    @Test
    void aPageWhoseMediaStopsComingInIsCounted() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        bench.offer(links, Party.BOOTH, SEND);
        await().until(() -> bench.answers(MediaBench.link(links, Party.BOOTH, SEND)) == 1);

        kurento.flowsOut(kurento.objects().media().lastNegotiated(), "FLOWING");
        kurento.flowsOut(kurento.objects().media().lastNegotiated(), "NOT_FLOWING");

        await().until(() -> bench.servers.counts().stalledFlows() == 1);
    }

    @Test
    void anOfferThatCantBeReadIsRefusedAndTheNextOneAnswered() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        LinkId down = MediaBench.link(links, MediaBench.CLERK, RECEIVE);

        bench.say(links, MediaBench.CLERK, RECEIVE, new Signal.Description("offer", FakeObjects.BAD_SDP));
        await().until(() -> bench.servers.counts().refusedOffers() == 1);
        bench.offer(links, MediaBench.CLERK, RECEIVE);

        await().until(() -> bench.answers(down) == 1);
        assertThat(bench.lost()).isEmpty();
    }

    @Test
    void aSignalOnALinkOfTheOtherSideGoesNowhere() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        LinkId up = MediaBench.link(links, Party.BOOTH, SEND);

        bench.plane.carry(links, MediaBench.CLERK, up, new Signal.Description("offer", MediaBench.OFFER));
        bench.offer(links, MediaBench.CLERK, SEND);

        await().until(() -> bench.answers(MediaBench.link(links, MediaBench.CLERK, SEND)) == 1);
        assertThat(bench.answers(up)).isZero();
    }

    @Test
    void everythingIsReleasedWhenTheLinksAreClosed() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        bench.offer(links, Party.BOOTH, SEND);
        await().until(() -> kurento.objects().endpoints().size() == 4);

        bench.plane.close(links);

        await().until(() -> kurento.objects().pipelines().isEmpty());
        assertThat(bench.servers.figures().getFirst().calls()).isZero();
        assertThat(bench.lost()).isEmpty();
    }

    @Test
    void faultsThatTheServerReportsAreCounted() {
        bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().endpoints().size() == 4
                && kurento.objects().isSubscribed(kurento.objects().pipelines().getFirst(), "Error"));

        kurento.tellFault(kurento.objects().pipelines().getFirst());

        await().until(() -> bench.servers.counts().reportedFaults() == 1);
    }

    @Test
    void whoComesIntoACallSendsAndReceivesTwiceOnTheSamePipelineAndTheOthersGoOn() {
        CallLinks two = bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().endpoints().size() == 4);

        CallLinks three = bench.plane.change(bench.call, two, MediaBench.THREE);

        assertThat(three.of(Party.BOOTH)).containsAll(two.of(Party.BOOTH)).hasSize(3);
        assertThat(three.of(MediaBench.HELPER)).extracting(LinkSpec::direction).containsExactly(SEND, RECEIVE, RECEIVE);
        await().until(() -> kurento.objects().endpoints().size() == 9);
        assertThat(kurento.objects().pipelines()).hasSize(1);
        bench.offer(three, MediaBench.HELPER, SEND);
        await().until(() -> bench.answers(MediaBench.link(three, MediaBench.HELPER, SEND)) == 1);
    }

    @Test
    void whatTheServerTellsWhileSomebodyComesInHoldsNobodyUp() {
        // Given a call whose booth is heard
        CallLinks two = bench.plane.open(bench.call, MediaBench.TWO);
        bench.offer(two, Party.BOOTH, SEND);
        await().until(() -> bench.answers(MediaBench.link(two, Party.BOOTH, SEND)) == 1);
        String booth = kurento.objects().media().lastNegotiated();

        // When the server tells of it before it answers who comes in
        kurento.beforeCreating(() -> kurento.flowsOut(booth, "FLOWING"));
        CallLinks three = bench.plane.change(bench.call, two, MediaBench.THREE);
        bench.offer(three, MediaBench.HELPER, SEND);

        // Then the answer is heard all the same
        await().until(() -> bench.answers(MediaBench.link(three, MediaBench.HELPER, SEND)) == 1);
        assertThat(bench.lost()).isEmpty();
    }

    @Test
    void whoLeavesACallTakesItsEndpointsAlong() {
        CallLinks two = bench.plane.open(bench.call, MediaBench.TWO);
        CallLinks three = bench.plane.change(bench.call, two, MediaBench.THREE);
        await().until(() -> kurento.objects().endpoints().size() == 9);

        CallLinks again = bench.plane.change(bench.call, three, MediaBench.TWO);

        assertThat(again).isEqualTo(two);
        await().until(() -> kurento.objects().endpoints().size() == 4);
        assertThat(bench.lost()).isEmpty();
    }
}
