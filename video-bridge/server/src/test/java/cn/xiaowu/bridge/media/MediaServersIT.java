package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.contract.call.CallId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which media server a call goes through, of several or of none.
@SuppressWarnings("NullAway.Init")
class MediaServersIT {
    private final FakeKurento one = FakeKurento.stopped();
    private final FakeKurento other = FakeKurento.stopped();
    private MediaBench bench;

    @TempDir
    private Path state;

    @AfterEach
    void close() {
        bench.close();
        one.close();
        other.close();
    }

    @Test
    void callsGoByMeshUntilAServerIsThere() {
        bench = MediaBench.with(state, one);
        assertThat(MediaBench.isMesh(bench.plane.open(CallId.random(), MediaBench.TWO)))
                .isTrue();

        one.start();
        bench.whenUp(1);

        assertThat(MediaBench.isMesh(bench.plane.open(CallId.random(), MediaBench.TWO)))
                .isFalse();
    }

    @Test
    void theServerWithTheFewestCallsGetsTheNext() {
        openBoth();
        CallLinks first = bench.plane.open(CallId.random(), MediaBench.TWO);
        bench.plane.open(CallId.random(), MediaBench.TWO);
        assertThat(bench.servers.figures()).extracting(MediaFigures::calls).containsExactly(1, 1);

        bench.plane.close(first);
        bench.plane.open(CallId.random(), MediaBench.TWO);

        assertThat(bench.servers.figures()).extracting(MediaFigures::calls).containsExactly(1, 1);
    }

    @Test
    void aDrainedServerKeepsItsCallsAndGetsNoFurtherOnes() throws IOException {
        openBoth();
        bench.plane.open(CallId.random(), MediaBench.TWO);

        Files.writeString(state.resolve("drained"), one.uri() + "\n");
        await().until(() -> bench.servers.figures().getFirst().drained());
        bench.plane.open(CallId.random(), MediaBench.TWO);
        bench.plane.open(CallId.random(), MediaBench.TWO);

        assertThat(bench.servers.figures()).extracting(MediaFigures::calls).containsExactly(1, 2);
        assertThat(bench.lost()).isEmpty();
        Files.delete(state.resolve("drained"));
        await().until(() -> !bench.servers.figures().getFirst().drained());
    }

    @Test
    void aCallWhoseServerDiesGoesThroughTheOther() {
        openBoth();
        CallLinks links = bench.plane.open(bench.call, MediaBench.TWO);

        one.kill();

        await().atMost(MediaBench.PATIENCE).until(() -> bench.lost().contains(links));
        assertThat(MediaBench.isMesh(bench.plane.open(bench.call, MediaBench.TWO)))
                .isFalse();
        assertThat(bench.servers.figures().getLast().calls()).isEqualTo(1);
    }

    @Test
    void pipelinesThatThisBridgeLeftAreReleasedAndThoseOfOthersAreNot() throws IOException {
        Files.writeString(state.resolve("media-instance"), "this one");
        one.start();
        String left = one.objects().addPipeline("xiaowu-bridge", "this one");
        String others = one.objects().addPipeline("xiaowu-bridge", "another one");

        bench = MediaBench.with(state, one).whenUp(1);

        assertThat(one.objects().pipelines()).contains(others).doesNotContain(left);
    }

    @Test
    void aPipelineOfAnotherBridgeGoesWithThatBridgeThoughThisOneHasLookedAtIt() {
        one.start();
        String others = one.objects().addPipeline("xiaowu-bridge", "another one");
        bench = MediaBench.with(state, one).whenUp(1);
        assertThat(one.objects().pipelines()).contains(others);

        one.objects().endSession("another one");

        assertThat(one.objects().pipelines()).doesNotContain(others);
    }

    @Test
    void aBridgeThatStopsTakesItsPipelinesAlongThoughAnotherHasLookedAtThem() {
        one.start();
        bench = MediaBench.with(state, one).whenUp(1);
        bench.plane.open(bench.call, MediaBench.TWO);
        await().until(() -> one.objects().endpoints().size() == 4);
        one.objects().lookAtAll("another one");

        bench.servers.close();

        assertThat(one.objects().pipelines()).isEmpty();
    }

    private void openBoth() {
        one.start();
        other.start();
        bench = MediaBench.with(state, one, other).whenUp(2);
    }
}
