package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.io.IOException;
import java.time.Duration;

/// A call to which something happens, and that is whole again by itself.
///
/// @param all where it takes place
/// @param browsers of booth and clerk
record HealingCall(StartedDemo all, Browsers browsers) {
    private static final Duration OFTEN = Duration.ofMillis(50);

    /// What happens in the middle of the call.
    interface Mishap {
        /// Returns when it has happened.
        void happen() throws IOException;
    }

    /// Plays the call; prints how long picture and sound took to come on both sides, over the very same connections.
    ///
    /// @param within the call has failed if it takes longer
    void healsAfter(Mishap mishap, Duration within) throws IOException {
        try (var visit = all.visit(browsers)) {
            // Given a call
            PeerCount booth = PeerCount.on(visit.glass().page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), browsers);
            PeerCount clerk = PeerCount.on(console.page());
            visit.talkTo(console);

            // When something happens to it
            mishap.happen();

            // Then picture and sound come on both sides
            long happened = System.nanoTime();
            Growth boothSees = Growth.from(booth);
            Growth clerkSees = Growth.from(clerk);
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(OFTEN)
                    .atMost(within)
                    .until(() -> boothSees.isThere() && clerkSees.isThere());
            System.out.printf("healed %d ms after it happened%n", (System.nanoTime() - happened) / 1_000_000);
            assertThat(booth.opened()).isOne();
            assertThat(clerk.opened()).isOne();
            console.close();
            visit.leave();
        }
    }
}
