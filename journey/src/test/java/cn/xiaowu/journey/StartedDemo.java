package cn.xiaowu.journey;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import cn.xiaowu.journey.demo.StateFolder;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import java.nio.file.Path;
import java.util.List;

/// Every program of the demo with an enrolled booth, browsers to look at it, and hands in the booth. For the tests'
/// thread; tests get it from [SharedDemo].
final class StartedDemo implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "demos");

    private final Demo demo;
    private final Browsers browsers;
    private final SimulatedBooth hands;
    private List<String> bridgeOptions = List.of();

    private StartedDemo(Demo demo) {
        this.demo = demo;
        this.browsers = new Browsers(Browsers.FEW_FRAMES);
        this.hands = new SimulatedBooth(demo.simulatorAddress());
    }

    /// Starts everything, in a folder that is kept for whoever wants to know why a test failed.
    static StartedDemo start() {
        Path folder = FOLDER.resolve(String.valueOf(System.currentTimeMillis()));
        var demo = new Demo(
                Installation.in(Path.of("..")), StateFolder.open(folder, false), Ports.free(), System.out::println);
        try {
            demo.startServers();
            demo.enrol();
            demo.startBooth();
            return new StartedDemo(demo);
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    /// Sees to it that the bridge runs with these options beside the usual ones, and no others.
    StartedDemo withBridge(String... options) {
        List<String> wanted = List.of(options);
        if (!wanted.equals(bridgeOptions)) {
            demo.restartBridge(wanted);
            bridgeOptions = wanted;
        }
        return this;
    }

    /// Sees to it that pages reach each other through this TURN server only.
    StartedDemo relayedBy(String turn, Path secret) {
        return withBridge("--turn", turn, "--turn-secret", secret.toString(), "--relay-only");
    }

    /// The programs.
    Demo demo() {
        return demo;
    }

    /// For clerks' pages and the booth's.
    Browsers browsers() {
        return browsers;
    }

    /// Lay cards on the booth's devices.
    SimulatedBooth hands() {
        return hands;
    }

    /// The booth's page, and who uses it.
    BoothVisit visit() {
        return visit(browsers);
    }

    /// The same in other browsers.
    BoothVisit visit(Browsers others) {
        return new BoothVisit(demo, others, hands, null);
    }

    /// The page of the clerk who answers calls.
    Glass clerk() {
        return Journey.clerk(demo, browsers);
    }

    @Override
    public void close() {
        hands.close();
        browsers.close();
        demo.close();
    }
}
