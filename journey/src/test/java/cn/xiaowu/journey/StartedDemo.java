package cn.xiaowu.journey;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import cn.xiaowu.journey.demo.StateFolder;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.SimulatedBooth;
import java.nio.file.Path;
import java.util.List;

/// Every program of the demo with an enrolled booth, browsers to look at it, and hands in the booth. For the test's
/// thread.
///
/// @param demo the programs
/// @param browsers for clerks' pages and the booth's
/// @param hands what lies on the devices
record StartedDemo(Demo demo, Browsers browsers, SimulatedBooth hands) implements AutoCloseable {
    /// Starts everything, with its state in a folder.
    ///
    /// @param bridgeOptions what the bridge is told beside the usual
    static StartedDemo in(Path folder, String... bridgeOptions) {
        Demo demo = new Demo(
                Installation.in(Path.of("..")),
                StateFolder.open(folder.resolve("state"), false),
                Ports.free(),
                List.of(bridgeOptions),
                System.out::println);
        demo.startServers();
        demo.enrol();
        demo.startBooth();
        return new StartedDemo(demo, new Browsers(), new SimulatedBooth(demo.simulatorAddress()));
    }

    /// The booth's page, and who uses it.
    BoothVisit visit() {
        return new BoothVisit(demo, browsers, hands, null);
    }

    @Override
    public void close() {
        hands.close();
        browsers.close();
        demo.close();
    }
}
