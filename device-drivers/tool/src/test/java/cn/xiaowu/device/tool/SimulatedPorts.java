package cn.xiaowu.device.tool;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.pty.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// A simulated booth in a folder of its own, with verbs for tests.
final class SimulatedPorts implements AutoCloseable {
    private final Path folder;
    private final SimulatedBooth booth;

    SimulatedPorts() {
        try {
            folder = Files.createTempDirectory("booth");
            booth = SimulatedBooth.open(folder, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(() -> booth.wires().stream().allMatch(Wire::isConnected));
    }

    SimulatedBooth booth() {
        return booth;
    }

    String port(String device) {
        return folder.resolve(device).toString();
    }

    @Override
    public void close() {
        booth.close();
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
