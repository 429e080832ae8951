package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.play.Glass;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A call of real pages through a media server that is itself a page, and on without it.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class MediaServerIT {
    private static final String FRAMES =
            "Number(document.querySelector('[data-testid=\"stat-frames-decoded\"]')?.textContent)";

    private StartedDemo all;
    private PageMediaServer mediaServer;
    private BridgeHealth health;

    @BeforeEach
    void start(StartedDemo shared) {
        mediaServer = new PageMediaServer(shared.browsers());
        all = shared.withBridge("--media", "kurento=" + mediaServer.uri());
        health = new BridgeHealth(URI.create(all.demo().consoleAddress()));
    }

    @AfterEach
    void stop() {
        mediaServer.close();
    }

    @Test
    void showsBothSidesToEachOtherThroughTheServerAndOnWithoutItWhenItDies() throws IOException {
        try (var visit = all.visit()) {
            // Given a call whose pictures go through the media server
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = all.clerk();
            health.awaitMediaServer();
            visit.talkTo(console);
            assertThat(health.callsOnMediaServers()).isEqualTo(1);
            int boothSaw = framesOf(visit.glass().page());
            int clerkSaw = framesOf(console.page());

            // When it dies
            mediaServer.kill();

            // Then both pages connect anew, from page to page, and see each other again
            awaitFewerFramesThan(boothSaw, visit.glass().page());
            awaitFewerFramesThan(clerkSaw, console.page());
            visit.glass().seeFramesFlow();
            console.seeFramesFlow();
            assertThat(health.callsOnMediaServers()).isZero();
            console.type("field-amount", "200000");
            visit.glass().seeValue("field-amount", "200000");
            console.close();
            visit.leave();
        }
    }

    private static int framesOf(Page page) {
        return ((Number) page.evaluate("() => " + FRAMES)).intValue();
    }

    /// A new link counts from the beginning.
    private static void awaitFewerFramesThan(int before, Page page) {
        page.waitForFunction("before => " + FRAMES + " < before", before);
    }
}
