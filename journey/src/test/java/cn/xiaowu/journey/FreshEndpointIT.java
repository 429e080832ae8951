package cn.xiaowu.journey;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A page that connects anew to a media server, which is itself a page.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class FreshEndpointIT {
    /// Two pages, each of which sends and receives.
    private static final int ENDPOINTS = 4;

    private StartedDemo all;

    @AutoClose
    private PageMediaServer mediaServer;

    @BeforeEach
    void start(StartedDemo shared) {
        mediaServer = new PageMediaServer(shared.browsers());
        all = shared.withBridge("--media", "kurento=" + mediaServer.uri());
    }

    @Test
    void carriesTheCallInPlaceOfTheOldOneWhichTheServerReleases() throws IOException {
        new CallConnectingAnew(all).goesOn(() -> mediaServer.endpoints() == ENDPOINTS);
    }
}
