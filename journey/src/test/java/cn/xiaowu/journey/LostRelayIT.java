package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call whose only path is cut in the middle: the TURN server that relays it dies. Needs the package `coturn`, which
/// `bin/verify` installs.
class LostRelayIT {
    /// Half a second to notice, then ICE over a relay; the rest is for a machine that does everything at once.
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(5);

    private static final Duration OFTEN = Duration.ofMillis(50);

    private Coturn turn;
    private StartedDemo all;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        assertThat(Coturn.SERVER).as("package coturn; bin/verify installs it").exists();
        turn = new Coturn(folder);
        all = StartedDemo.in(
                folder, "--turn", turn.url(), "--turn-secret", turn.secretFile().toString(), "--relay-only");
    }

    @AfterEach
    void stop() {
        all.close();
        turn.close();
    }

    @Test
    void isWholeAgainOverTheSameConnectionsWithinSecondsOfTheRelaysReturn() throws IOException {
        try (var visit = all.visit()) {
            // Given a call over a relay
            PeerCount booth = PeerCount.on(visit.glass().page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());
            PeerCount clerk = PeerCount.on(console.page());
            visit.talkTo(console);

            // When the relay forgets all about it
            turn.dieAndReturn();

            // Then picture and sound come on both sides, by an ICE restart
            long back = System.nanoTime();
            Growth boothSees = Growth.from(booth);
            Growth clerkSees = Growth.from(clerk);
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(OFTEN)
                    .atMost(HEALED_WITHIN)
                    .until(() -> boothSees.isThere() && clerkSees.isThere());
            System.out.printf("healed %d ms after the relay's return%n", (System.nanoTime() - back) / 1_000_000);
            assertThat(booth.opened()).isOne();
            assertThat(clerk.opened()).isOne();
            console.close();
            visit.leave();
        }
    }
}
