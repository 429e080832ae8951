package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A call through a media server in the middle of which the booth connects anew, since its machine is in a network
/// again.
///
/// @param all where it takes place
record CallConnectingAnew(StartedDemo all) {
    /// Shorter than the server would wait for a page that never connects.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration OFTEN = Duration.ofMillis(100);
    /// A page sends on one link and receives on another.
    private static final int LINKS = 2;

    /// Plays it; prints how long it took.
    ///
    /// @param oldOnesAreGone whether the server has released what the booth was connected to before
    void goesOn(BooleanSupplier oldOnesAreGone) throws IOException {
        BridgeHealth health = new BridgeHealth(URI.create(all.demo().consoleAddress()));
        try (var visit = all.visit()) {
            // Given a call through the media server
            Glass glass = visit.glass();
            PeerCount booth = PeerCount.on(glass.page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = all.clerk();
            health.awaitMediaServer();
            visit.talkTo(console);
            int before = booth.opened();

            // When the booth is in a network again
            glass.page().evaluate("() => dispatchEvent(new Event('online'))");

            long began = System.nanoTime();

            // Then it has other connections in place of the old ones, and the call goes on through the server
            await().pollInSameThread()
                    .pollInterval(OFTEN)
                    .atMost(PATIENCE)
                    .until(() -> booth.opened() >= before + LINKS
                            && booth.connected() == LINKS
                            && oldOnesAreGone.getAsBoolean());
            System.out.printf("taken over in %d ms%n", (System.nanoTime() - began) / 1_000_000);
            glass.seeFramesFlow();
            console.seeFramesFlow();
            assertThat(health.callsOnMediaServers()).isEqualTo(1);
            console.close();
            visit.leave();
        }
        health.awaitNoCalls();
    }
}
