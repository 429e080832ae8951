package cn.xiaowu.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xiaowu.journey.play.Browsers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A call whose machines go from one network to another in the middle. Skipped where this process may not make network
/// namespaces, which takes root.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class SwappedWireIT {
    /// A quarter of a second on a machine that has nothing else to do.
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /// Chromium takes some three seconds to hear of a network; the rest is as above.
    private static final Duration ONCE_HEARD_OF = Duration.ofSeconds(30);

    private TwoWires wires;
    private Browsers browsers;
    private HealingCall call;

    @BeforeEach
    void start(StartedDemo shared, @TempDir Path folder) throws IOException {
        assumeTrue(TwoWires.areAllowed(), "network namespaces can't be made here");
        StartedDemo all = shared.withBridge();
        wires = new TwoWires(folder);
        for (String address : List.of(all.demo().screenAddress(), all.demo().consoleAddress())) {
            wires.openDoor(URI.create(address).getPort());
        }
        browsers = new Browsers(wires.deskChromium(), wires.boothChromium(), Browsers.FEW_FRAMES);
        call = new HealingCall(all, browsers);
    }

    @AfterEach
    void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (wires != null) {
            wires.close();
        }
    }

    @Test
    void goesOnOverTheOtherOfTwoWiresAtOnce() throws IOException {
        wires.plugOther();
        call.healsAfter(wires::pullFirst, AT_ONCE);
    }

    @Test
    void goesOnOverAWireThatWasNotThereBeforeAsSoonAsChromiumHearsOfIt() throws IOException {
        call.healsAfter(
                () -> {
                    wires.pullFirst();
                    wires.plugOther();
                },
                ONCE_HEARD_OF);
    }
}
