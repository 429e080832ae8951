package cn.xiaowu.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A call whose only path is cut in the middle: the TURN server that relays it dies. Needs the package `coturn`, which
/// `bin/verify` installs.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class LostRelayIT {
    /// Half a second to notice, then ICE over a relay; the rest is for a machine that does everything at once.
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(20);

    private Coturn turn;
    private StartedDemo all;

    @BeforeEach
    void start(StartedDemo shared, @TempDir Path folder) throws IOException {
        turn = new Coturn(folder);
        all = shared.relayedBy(turn.url(), turn.secretFile());
    }

    @AfterEach
    void stop() {
        turn.close();
    }

    @Test
    void isWholeAgainOverTheSameConnectionsWithinSecondsOfTheRelaysReturn() throws IOException {
        new HealingCall(all, all.browsers()).healsAfter(turn::dieAndReturn, HEALED_WITHIN);
    }
}
