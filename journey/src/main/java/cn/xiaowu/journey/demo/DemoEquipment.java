package cn.xiaowu.journey.demo;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/// The equipment file of the demo's booth: the usual, and a relay board.
final class DemoEquipment {
    private static final int BAUD = 115_200;

    private DemoEquipment() {}

    /// Writes it to where the booth's program will look for it.
    static void write(StateFolder state) throws IOException {
        var io = Map.of("port", state.ports().resolve("io").toString(), "baud", BAUD);
        Files.write(state.equipment(), WireFormat.mapper().writeValueAsBytes(Map.of("io", io)));
    }
}
