package cn.xiaowu.journey.demo;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/// The equipment file of the demo's booth: the usual, a relay board, and a camera for paper where Chromium makes one
/// up.
final class DemoEquipment {
    private static final int BAUD = 115_200;
    /// The second of those that Chromium makes up; a real camera has another name.
    private static final String PAPER_CAMERA = "fake_device_1";

    private DemoEquipment() {}

    /// Writes it to where the booth's program will look for it.
    static void write(StateFolder state) throws IOException {
        var io = Map.of("port", state.ports().resolve("io").toString(), "baud", BAUD);
        var media = Map.of("documentCamera", PAPER_CAMERA);
        Files.write(state.equipment(), WireFormat.mapper().writeValueAsBytes(Map.of("io", io, "media", media)));
    }
}
