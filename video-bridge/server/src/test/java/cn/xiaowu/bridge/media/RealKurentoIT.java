package cn.xiaowu.bridge.media;

import static cn.xiaowu.contract.call.LinkDirection.RECEIVE;
import static cn.xiaowu.contract.call.LinkDirection.SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the fake media server is held to, asked of a real one: signalling only, with the offers of recorded pages.
/// Skipped unless `XIAOWU_KURENTO` names one.
@SuppressWarnings("NullAway.Init")
class RealKurentoIT {
    private static final String SERVER = System.getenv().getOrDefault("XIAOWU_KURENTO", "");

    private final KurentoRecording recording = new KurentoRecording();
    private MediaBench bench;

    @BeforeEach
    void connect(@TempDir Path state) {
        assumeTrue(!SERVER.isEmpty(), "XIAOWU_KURENTO names no media server");
        bench = new MediaBench(new MediaChoice(List.of(URI.create(SERVER)), null, MediaTrust.USUAL), state).whenUp(1);
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void everyOfferOfACallIsAnsweredAndCandidatesFollow() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        for (Party side : List.of(Party.BOOTH, MediaBench.CLERK)) {
            bench.say(links, side, SEND, new Signal.Description("offer", recording.offer("sendonly")));
            bench.say(links, side, RECEIVE, new Signal.Description("offer", recording.offer("recvonly")));
        }

        for (Party side : List.of(Party.BOOTH, MediaBench.CLERK)) {
            for (LinkId link : List.of(MediaBench.link(links, side, SEND), MediaBench.link(links, side, RECEIVE))) {
                await().atMost(MediaBench.PATIENCE).until(() -> bench.answers(link) == 1 && bench.candidates(link) > 0);
            }
        }
        assertThat(bench.lost()).isEmpty();
        bench.plane.close(links);
    }

    @Test
    void aPageThatOffersAgainIsAnsweredAgain() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        LinkId up = MediaBench.link(links, Party.BOOTH, SEND);
        var offer = new Signal.Description("offer", recording.offer("sendonly"));
        bench.say(links, Party.BOOTH, SEND, offer);
        await().atMost(MediaBench.PATIENCE).until(() -> bench.answers(up) == 1);

        bench.say(links, Party.BOOTH, SEND, offer);

        await().atMost(MediaBench.PATIENCE).until(() -> bench.answers(up) == 2);
        assertThat(bench.lost()).isEmpty();
        bench.plane.close(links);
    }

    @Test
    void anOfferThatCantBeReadIsRefused() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        bench.say(links, Party.BOOTH, SEND, new Signal.Description("offer", FakeObjects.BAD_SDP));

        await().atMost(MediaBench.PATIENCE).until(() -> bench.servers.counts().refusedOffers() == 1);
        assertThat(bench.lost()).isEmpty();
        bench.plane.close(links);
    }
}
