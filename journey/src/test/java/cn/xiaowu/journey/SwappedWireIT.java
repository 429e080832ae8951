package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import cn.xiaowu.journey.demo.StateFolder;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call whose machines go from one network to another in the middle. Skipped where this process may not make network
/// namespaces, which takes root.
@SuppressWarnings("NullAway.Init")
class SwappedWireIT {
    /// A quarter of a second on a machine that has nothing else to do.
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    /// Chromium takes some three seconds to hear of a network; the rest is as above.
    private static final Duration ONCE_HEARD_OF = Duration.ofSeconds(15);

    private static final Duration OFTEN = Duration.ofMillis(50);

    private TwoWires wires;
    private StartedDemo all;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        assumeTrue(TwoWires.areAllowed(), "network namespaces can't be made here");
        wires = new TwoWires(folder);
        var demo = new Demo(
                Installation.in(Path.of("..")),
                StateFolder.open(folder.resolve("state"), false),
                Ports.free(),
                List.of(),
                System.out::println);
        demo.startServers();
        demo.enrol();
        demo.startBooth();
        for (String address : List.of(demo.screenAddress(), demo.consoleAddress())) {
            wires.openDoor(URI.create(address).getPort());
        }
        var browsers = new Browsers(wires.deskChromium(), wires.boothChromium());
        all = new StartedDemo(demo, browsers, new SimulatedBooth(demo.simulatorAddress()));
    }

    @AfterEach
    void stop() {
        if (all != null) {
            all.close();
        }
        if (wires != null) {
            wires.close();
        }
    }

    @Test
    void goesOnOverTheOtherOfTwoWiresAtOnce() throws IOException {
        wires.plugOther();
        healsAfter(() -> wires.pullFirst(), AT_ONCE);
    }

    @Test
    void goesOnOverAWireThatWasNotThereBeforeAsSoonAsChromiumHearsOfIt() throws IOException {
        healsAfter(
                () -> {
                    wires.pullFirst();
                    wires.plugOther();
                },
                ONCE_HEARD_OF);
    }

    private interface Mishap {
        void happen() throws IOException;
    }

    private void healsAfter(Mishap mishap, Duration within) throws IOException {
        try (BoothVisit visit = all.visit()) {
            // Given a call
            PeerCount booth = PeerCount.on(visit.glass().page());
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());
            PeerCount clerk = PeerCount.on(console.page());
            visit.talkTo(console);

            // When something happens to the wires
            mishap.happen();

            // Then picture and sound come on both sides, over the same connections
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
