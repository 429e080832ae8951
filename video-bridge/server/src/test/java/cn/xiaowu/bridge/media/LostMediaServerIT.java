package cn.xiaowu.bridge.media;

import static cn.xiaowu.contract.call.LinkDirection.SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.CallId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a call when its media server dies, hangs, forgets, or is out of reach for a moment.
@SuppressWarnings("NullAway.Init")
class LostMediaServerIT {
    private final FakeKurento kurento = FakeKurento.started();
    private MediaBench bench;

    private Path state;

    @BeforeEach
    void connect(@TempDir Path folder) {
        state = folder;
        bench = MediaBench.with(state, kurento).whenUp(1);
    }

    @AfterEach
    void close() {
        bench.close();
        kurento.close();
    }

    @Test
    void aCallThatWentThroughTheServerGoesByMeshWhenItDies() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        kurento.kill();

        await().atMost(MediaBench.PATIENCE).until(() -> bench.lost().contains(links));
        assertThat(MediaBench.isMesh(bench.plane.open(bench.call, MediaBench.TWO)))
                .isTrue();
        assertThat(bench.servers.figures().getFirst().up()).isFalse();
    }

    @Test
    void aServerThatComesBackWithoutMemoryTakesCallsAgainAndHasLostTheOld() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        kurento.kill();
        kurento.start();

        await().atMost(MediaBench.PATIENCE).until(() -> bench.lost().contains(links));
        bench.whenUp(1);

        assertThat(MediaBench.isMesh(bench.plane.open(bench.call, MediaBench.TWO)))
                .isFalse();
    }

    @Test
    void aConnectionThatIsBackAtOnceHasLostNothing() {
        takeAtOnceForTenSeconds();
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().count("connect") >= 2);
        bench.offer(links, MediaBench.CLERK, SEND);
        await().until(() -> bench.answers(MediaBench.link(links, MediaBench.CLERK, SEND)) == 1);

        kurento.cut();
        await().until(() -> kurento.objects().count("come back") == 1);
        bench.whenUp(1);
        bench.offer(links, Party.BOOTH, SEND);

        await().until(() -> bench.answers(MediaBench.link(links, Party.BOOTH, SEND)) == 1);
        assertThat(bench.lost()).isEmpty();
    }

    @Test
    void aCallThatWasAnsweredJustWhenTheConnectionBrokeIsMovedAtOnceAndOthersStay() {
        takeAtOnceForTenSeconds();
        CallLinks others = bench.plane.open(CallId.random(), MediaBench.TWO);
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().media().feeds() == 4);
        kurento.slow(Duration.ofSeconds(1));
        bench.offer(links, Party.BOOTH, SEND);
        await().until(() -> kurento.isAskedFor("processOffer"));

        kurento.cut();
        kurento.slow(Duration.ZERO);

        await().atMost(Duration.ofSeconds(9)).until(() -> bench.lost().contains(links));
        assertThat(bench.lost()).doesNotContain(others);
    }

    @Test
    void aCallThatEndsWhileTheConnectionIsBrokenLeavesNothingBehind() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().count("connect") >= 2);

        kurento.cut();
        bench.plane.close(links);

        await().atMost(MediaBench.PATIENCE)
                .until(() -> kurento.objects().pipelines().isEmpty());
    }

    @Test
    void aServerThatTakesAConnectionAgainAndHangsIsUpOnceItAnswers() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().count("connect") >= 2);

        kurento.hang();
        kurento.cut();
        await().atMost(MediaBench.PATIENCE).until(() -> bench.lost().contains(links));
        kurento.wake();

        bench.whenUp(1);
    }

    @Test
    void aServerThatSaysNothingAnyMoreIsLeft() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        kurento.hang();

        await().atMost(MediaBench.PATIENCE).until(() -> bench.lost().contains(links));
    }

    @Test
    void aCallWhosePipelineIsGoneIsLostAndTheServerIsTriedAgainAfterARest() {
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> kurento.objects().endpoints().size() == 4);
        kurento.objects().forgetAll();

        bench.offer(links, Party.BOOTH, SEND);

        await().until(() -> bench.lost().contains(links));
        assertThat(MediaBench.isMesh(bench.plane.open(bench.call, MediaBench.TWO)))
                .isTrue();
        bench.whenUp(1);
    }

    /// A machine that does everything at once needs more than a second for a new connection.
    private void takeAtOnceForTenSeconds() {
        bench.close();
        bench = new MediaBench(MediaBench.choice(state, kurento), state, Duration.ofSeconds(10)).whenUp(1);
    }
}
