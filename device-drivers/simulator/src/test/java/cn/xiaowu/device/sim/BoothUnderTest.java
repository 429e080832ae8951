package cn.xiaowu.device.sim;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.serial.SerialSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// A simulated booth in a folder of its own, with verbs for tests.
final class BoothUnderTest implements AutoCloseable {
    private final Path ports;
    private final SimulatedBooth booth;

    BoothUnderTest() {
        try {
            ports = Files.createTempDirectory("booth");
            booth = SimulatedBooth.open(ports, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedBooth booth() {
        return booth;
    }

    /// The line of a device, once its wire is there: a driver that comes earlier says that it is unplugged.
    SerialSettings line(String device) {
        await().until(() -> Files.exists(ports.resolve(device)));
        return new SerialSettings(ports.resolve(device), SimulatedBooth.BAUD);
    }

    @Override
    public void close() {
        booth.close();
        try {
            Files.deleteIfExists(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
