package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import cn.xiaowu.journey.demo.StateFolder;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call of real pages through a media server that is itself a page, and on without it.
@SuppressWarnings("NullAway.Init")
class MediaServerIT {
    private static final String FRAMES =
            "Number(document.querySelector('[data-testid=\"stat-frames-decoded\"]')?.textContent)";

    private Browsers browsers;
    private PageMediaServer mediaServer;
    private Demo demo;
    private SimulatedBooth hands;
    private BridgeHealth health;

    @BeforeEach
    void start(@TempDir Path folder) {
        browsers = new Browsers();
        mediaServer = new PageMediaServer(browsers);
        demo = new Demo(
                Installation.in(Path.of("..")),
                StateFolder.open(folder.resolve("state"), false),
                Ports.free(),
                List.of("--media", "kurento=" + mediaServer.uri()),
                System.out::println);
        demo.startServers();
        demo.enrol();
        demo.startBooth();
        hands = new SimulatedBooth(demo.simulatorAddress());
        health = new BridgeHealth(URI.create(demo.consoleAddress()));
    }

    @AfterEach
    void stop() {
        hands.close();
        demo.close();
        mediaServer.close();
        browsers.close();
    }

    @Test
    void showsBothSidesToEachOtherThroughTheServerAndOnWithoutItWhenItDies() throws IOException {
        try (var visit = new BoothVisit(demo, browsers, hands, null)) {
            // Given a call whose pictures go through the media server
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(demo, browsers);
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
