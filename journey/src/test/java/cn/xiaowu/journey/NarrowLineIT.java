package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A call between pages of which each can send 64 kbit/s and get as much, as by an old telephone line: what one of them
/// sends at first takes six times that. Needs the package `coturn`, which `bin/verify` installs.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class NarrowLineIT {
    private static final int NARROW = 64_000;
    /// As long as what was sent for a picture still fills the line, little of the sound gets through, either.
    private static final String[] WITHOUT_PICTURE = {"FROZEN", "SOUND", "TEXT"};
    /// Some twenty seconds on a machine with nothing else to do; and each try whether the line bears a picture again
    /// costs some sound.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @AutoClose
    private Coturn turn;

    @AutoClose
    private PoorLine line;

    private StartedDemo all;

    @BeforeEach
    void start(StartedDemo shared, @TempDir Path folder) throws IOException {
        turn = new Coturn(folder);
        line = new PoorLine(turn.port());
        all = shared.relayedBy(line.url(), turn.secretFile());
    }

    @Test
    void leavesOutThePictureSoThatBothHearEachOtherAndTheFormIsFilledInTogether() throws IOException {
        try (var visit = all.visit()) {
            // Given a call
            Glass glass = visit.glass();
            PeerCount.on(glass.page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = all.clerk();
            PeerCount.on(console.page());
            visit.talkTo(console);

            // When the lines bear little
            line.bear(NARROW);

            // Then both read that there is no picture
            glass.seeAnyState("line-notice", WITHOUT_PICTURE);
            console.seeAnyState("line-notice", WITHOUT_PICTURE);
            assertThat(line.thrownAway())
                    .as("packets that the line did not bear")
                    .isPositive();

            // And then hear each other, with little missing
            var boothHears = new SoundHeard(glass.page());
            var clerkHears = new SoundHeard(console.page());
            await().pollInSameThread().atMost(PATIENCE).until(boothHears::isWhole);
            await().pollInSameThread().atMost(PATIENCE).until(clerkHears::isWhole);

            // And the form goes on
            console.type("field-amount", "200000");
            glass.seeValue("field-amount", "200000");
            console.close();
            visit.leave();
        }
    }
}
