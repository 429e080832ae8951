package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A page that connects anew to the media server in the middle of a call, since its machine is in another network. The
/// media server is itself a page.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class FreshEndpointIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Each page sends on one link and receives on another.
    private static final int LINKS = 2;

    private StartedDemo all;

    @AutoClose
    private PageMediaServer mediaServer;

    private BridgeHealth health;

    @BeforeEach
    void start(StartedDemo shared) {
        mediaServer = new PageMediaServer(shared.browsers());
        all = shared.withBridge("--media", "kurento=" + mediaServer.uri());
        health = new BridgeHealth(URI.create(all.demo().consoleAddress()));
    }

    @Test
    void carriesTheCallInPlaceOfTheOldOneWhichTheServerReleases() throws IOException {
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
            assertThat(mediaServer.endpoints()).isEqualTo(2 * LINKS);

            // When the booth is in a network again
            glass.page().evaluate("() => dispatchEvent(new Event('online'))");

            // Then it has other connections, the server no more endpoints than before, and the call goes on through it
            await().pollInSameThread()
                    .atMost(PATIENCE)
                    .until(() -> booth.opened() >= before + LINKS
                            && booth.connected() == LINKS
                            && mediaServer.endpoints() == 2 * LINKS);
            glass.seeFramesFlow();
            console.seeFramesFlow();
            assertThat(health.callsOnMediaServers()).isEqualTo(1);
            console.close();
            visit.leave();
        }
    }
}
