package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A call over a line that loses about every seventh packet. Needs the package `coturn`, which `bin/verify` installs.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class PoorLineIT {
    /// Twice on the way from page to page: 15 % in all.
    private static final double LOSS = 0.08;

    private static final Duration LISTENING = Duration.ofSeconds(8);
    /// Half of what is sent on a machine with nothing else to do, of which 85 % arrive: fifty packets a second.
    private static final int UNDERSTOOD = 200;

    private static final Duration RECOVERING = Duration.ofMinutes(4);

    private Coturn turn;
    private PoorLine line;
    private StartedDemo all;

    @BeforeEach
    void start(StartedDemo shared, @TempDir Path folder) throws IOException {
        turn = new Coturn(folder);
        line = new PoorLine(turn.port());
        all = shared.relayedBy(line.url(), turn.secretFile());
    }

    @AfterEach
    void stop() {
        line.close();
        turn.close();
    }

    @Test
    void pausesThePictureForTheSoundTellsBothAndComesBackWhenTheLineIsGood() throws IOException, SQLException {
        try (var visit = all.visit()) {
            // Given a call
            Glass glass = visit.glass();
            PeerCount booth = PeerCount.on(glass.page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());
            PeerCount clerk = PeerCount.on(console.page());
            visit.talkTo(console);

            // When much is lost
            line.lose(LOSS);

            // Then both read that there is only sound, and hear each other
            seeThatThereIsOnlySound(glass);
            seeThatThereIsOnlySound(console);
            int boothHeard = booth.sound();
            int clerkHeard = clerk.sound();
            await().pollInSameThread()
                    .atMost(LISTENING)
                    .until(() -> booth.sound() > boothHeard + UNDERSTOOD && clerk.sound() > clerkHeard + UNDERSTOOD);

            // And when the line is good again, they see each other again
            line.lose(0);
            await().pollInSameThread()
                    .atMost(RECOVERING)
                    .until(() -> glass.page().getByTestId("line-notice").count() == 0
                            && console.page().getByTestId("line-notice").count() == 0);
            glass.seeFramesFlow();
            console.seeFramesFlow();

            // And both have put it on record
            console.close();
            visit.leave();
            awaitRecordOfBothSides();
        }
    }

    /// Whether the picture is paused or given up depends on how busy this machine is, too.
    private static void seeThatThereIsOnlySound(Glass page) {
        page.seeAnyState("line-notice", "FROZEN", "SOUND");
    }

    private void awaitRecordOfBothSides() throws IOException, SQLException {
        Path bridge = all.demo().state().bridge();
        String call = CaseRecords.newestCall(bridge);
        try (var records = new CaseRecords(bridge)) {
            await().untilAsserted(() -> assertThat(records.column(
                            "select distinct side from call_quality where call = ?::uuid"
                                    + " and frozen_ms + sound_ms > 0 order by side",
                            call))
                    .containsExactly("BOOTH", "CLERK"));
        }
    }
}
