package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A call whose pages may reach each other through a real TURN server only. Needs the package `coturn`, which
/// `bin/verify` installs.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class RelayIT {
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
    void showsBothSidesToEachOtherAndTellsNoAddressOfTheBoothsNetwork() throws IOException {
        try (var visit = all.visit()) {
            Queue<String> told = signalsOf(visit.glass());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());

            visit.talkTo(console);

            console.seeState("stat-route", "relayed");
            assertThat(turn.allocations()).as("one for each page at least").isGreaterThanOrEqualTo(2);
            assertThat(told)
                    .filteredOn(text -> text.contains("candidate:"))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).contains("typ relay").doesNotContain("typ host", "typ srflx"));
            console.close();
            visit.leave();
        }
    }

    /// What the page says to the booth's program, from its next loading on.
    private static Queue<String> signalsOf(Glass page) {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        page.page()
                .onWebSocket(socket -> socket.onFrameSent(frame -> {
                    if (frame.text() != null) {
                        told.add(frame.text());
                    }
                }));
        page.page().reload();
        return told;
    }
}
