package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Glass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A program that is killed in the middle of a call and started anew, or a connection that is.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class RestartsIT {
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(60);
    private static final Duration FLOWS_WITHIN = Duration.ofSeconds(10);
    /// Of the newest connection: another fragment is another generation of ICE, and stable is agreed on.
    private static final String ICE = """
            () => {
              const { localDescription, signalingState } = window.watchedPeers.at(-1)
              return signalingState + ' ' + /a=ice-ufrag:(\\S+)/.exec(localDescription.sdp)[1]
            }
            """;

    private StartedDemo all;
    private BoothVisit visit;
    private Glass booth;
    private Glass console;
    private PeerCount boothPeers;
    private PeerCount consolePeers;
    private String call;

    @BeforeEach
    void talk(StartedDemo shared) throws IOException, SQLException {
        all = shared.withBridge();
        visit = all.visit();
        booth = visit.glass();
        boothPeers = PeerCount.on(booth.page());
        visit.comeIn();
        visit.identify();
        visit.fillIn();
        console = all.clerk();
        consolePeers = PeerCount.on(console.page());
        visit.talkTo(console);
        call = CaseRecords.newestCall(all.demo().state().bridge());
        booth.seeState("recording-mark", "ON");
        console.type("field-amount", "300000");
        booth.seeValue("field-amount", "300000");
    }

    @AfterEach
    void leave() {
        console.close();
        visit.close();
    }

    @Test
    void theBoothsProgramComesBackIntoTheSameCallWithAllThatWasFilledIn() throws IOException, SQLException {
        booth.page().evaluate("() => { window.isOld = true }");
        all.demo().program("kiosk").kill();
        all.demo().startKiosk();
        long started = System.nanoTime();

        // Then a new page shows the same form, and both see each other again
        booth.page().waitForFunction("() => !window.isOld");
        booth.seeValue("field-amount", "300000");
        booth.seeFramesFlow();
        console.seeFramesFlow();
        System.out.printf("back %d ms after its start%n", (System.nanoTime() - started) / 1_000_000);
        console.seeState("call-state", "active");
        assertThat(CaseRecords.newestCall(all.demo().state().bridge())).isEqualTo(call);

        // And the same recording goes on, in further files
        booth.seeState("recording-mark", "ON");
        booth.touch("hang-up");
        console.touch("next");
        visit.leave();
        assertThat(sealed().path("gaps"))
                .filteredOn(gap -> gap.path("track").asString().equals("citizen"))
                .extracting(gap -> gap.path("reason").asString())
                .containsExactly("BOOTH_RESTARTED");
    }

    @Test
    void picturesGoOnWhileTheBridgeIsAwayAndTheCallDoesAfterwardsOverTheSameConnections() throws IOException {
        all.demo().program("bridge").kill();

        // Then the two pages go on seeing each other
        seeEachOther();

        // And the bridge that is started anew knows the call and its links
        all.demo().startBridge();
        console.seeState("connection", "open");
        booth.seeNot("bridge-offline");
        seeEachOther();
        console.type("field-amount", "310000");
        booth.seeValue("field-amount", "310000");
        assertThat(boothPeers.opened()).isOne();
        assertThat(consolePeers.opened()).isOne();

        // And the recording is in one piece
        booth.touch("hang-up");
        console.touch("next");
        visit.leave();
        JsonNode manifest = sealed();
        assertThat(manifest.path("gaps")).isEmpty();
        assertThat(manifest.path("segments")).hasSize(2);
    }

    @Test
    void aClerksPageThatIsInAnotherNetworkGoesOnOverTheSameConnectionWithIceRestartedOverItsNewSocket() {
        String before = (String) console.page().evaluate(ICE);

        // When the page connects to the bridge anew, and restarts ICE while it is not connected yet
        console.page().evaluate("() => dispatchEvent(new Event('online'))");

        // Then the restart comes to its end by the new socket, and nobody has another connection
        await().pollInSameThread()
                .atMost(FLOWS_WITHIN)
                .untilAsserted(() -> assertThat((String) console.page().evaluate(ICE))
                        .startsWith("stable ")
                        .isNotEqualTo(before));
        seeEachOther();
        console.seeState("connection", "open");
        assertThat(boothPeers.opened()).isOne();
        assertThat(consolePeers.opened()).isOne();
        visit.leave();
    }

    /// From now on, both, with sound.
    private void seeEachOther() {
        Growth boothSees = Growth.from(boothPeers);
        Growth clerkSees = Growth.from(consolePeers);
        await().pollInSameThread().atMost(FLOWS_WITHIN).until(() -> boothSees.isThere() && clerkSees.isThere());
    }

    private JsonNode sealed() throws IOException {
        Path manifest = all.demo()
                .state()
                .bridge()
                .resolve("recordings/sealed")
                .resolve(call)
                .resolve("manifest.json");
        await().atMost(SEALED_WITHIN).until(() -> Files.exists(manifest));
        return WireFormat.mapper().readTree(Files.readAllBytes(manifest));
    }
}
