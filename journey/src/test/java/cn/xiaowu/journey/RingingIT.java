package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What passes between the pages of booth and clerk while a call rings, by the browsers' own counters.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class RingingIT {
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration RINGING = Duration.ofSeconds(3);

    private StartedDemo all;

    @BeforeEach
    void start(StartedDemo shared) {
        all = shared.withBridge();
    }

    @Test
    void connectsThePagesAndLetsNoPacketOfPictureOrSoundPassBeforeTheClerkTakesTheCall() {
        try (var visit = all.visit()) {
            PeerCount booth = PeerCount.on(visit.glass().page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());
            PeerCount clerk = PeerCount.on(console.page());
            Journey.takeCalls(console);

            // When it rings
            visit.glass().touch("call-clerk");
            console.see("offer-answer");

            // Then the pages connect, and nothing is sent
            await().pollInSameThread().atMost(CONNECTING).until(() -> booth.connected() == 1 && clerk.connected() == 1);
            await().pollInSameThread()
                    .during(RINGING)
                    .atMost(RINGING.multipliedBy(2))
                    .until(() -> booth.packets() == 0 && clerk.packets() == 0);

            // And once it is taken, both see each other over the very same connection
            console.touch("offer-answer");
            visit.glass().seeFramesFlow();
            console.seeFramesFlow();
            assertThat(booth.packets()).isPositive();
            assertThat(clerk.packets()).isPositive();
            assertThat(booth.opened()).isOne();
            assertThat(clerk.opened()).isOne();
            console.close();
            visit.leave();
        }
    }
}
