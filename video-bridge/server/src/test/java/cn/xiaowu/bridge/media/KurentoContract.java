package cn.xiaowu.bridge.media;

import static cn.xiaowu.contract.call.LinkDirection.RECEIVE;
import static cn.xiaowu.contract.call.LinkDirection.SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.MediaPipeline;

/// What the bridge takes for granted of a media server, with the offers of recorded pages. Signalling only.
@SuppressWarnings("NullAway.Init")
abstract class KurentoContract {
    private final KurentoRecording recording = new KurentoRecording();

    @TempDir
    private Path state;

    @TempDir
    private Path elsewhere;

    private MediaBench bench;

    abstract URI server();

    @BeforeEach
    void connect() {
        bench = bridge(state);
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
    }

    @Test
    void anOfferThatCantBeReadIsRefused() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        bench.say(links, Party.BOOTH, SEND, new Signal.Description("offer", FakeObjects.BAD_SDP));

        await().atMost(MediaBench.PATIENCE).until(() -> bench.servers.counts().refusedOffers() == 1);
        assertThat(bench.lost()).isEmpty();
    }

    @Test
    void whatABridgeLeftWhenItWasKilledIsReleasedAtItsNextStart() throws IOException {
        Files.writeString(elsewhere.resolve("media-instance"), "this one");
        KurentoConnection killed = open();
        MediaPipeline left = killed.client().createMediaPipeline();
        new BridgeTag("this one").mark(left);
        String id = left.getId();
        killed.drop();

        try (MediaBench again = bridge(elsewhere)) {
            assertThat(again.servers.figures()).hasSize(1);
            assertThat(pipelines()).doesNotContain(id);
        }
    }

    @Test
    void nothingOfABridgeStaysWhenItStopsThoughAnotherHasLookedAtIt() {
        Set<String> before = pipelines();
        bench.plane.open(bench.call, MediaBench.TWO);
        await().atMost(MediaBench.PATIENCE).until(() -> pipelines().size() > before.size());

        try (MediaBench other = bridge(elsewhere)) {
            assertThat(other.servers.figures()).hasSize(1);
            bench.close();

            assertThat(before).containsAll(pipelines());
        }
    }

    private MediaBench bridge(Path folder) {
        return new MediaBench(new MediaChoice(List.of(server()), null, MediaTrust.USUAL), folder).whenUp(1);
    }

    private KurentoConnection open() {
        return KurentoConnection.open(server(), MediaTrust.USUAL.context(), new Deaf());
    }

    /// As another session sees them.
    private Set<String> pipelines() {
        KurentoConnection eye = open();
        Set<String> seen = eye.client().getServerManager().getPipelines().stream()
                .map(MediaPipeline::getId)
                .collect(Collectors.toSet());
        eye.drop();
        return seen;
    }
}
