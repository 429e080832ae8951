package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.serial.SerialSettings;
import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.scanner.CommandingScanner;
import cn.xiaowu.device.sim.scanner.Tongue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real driver on a real line, with a scanner at its far end that has to be told when to read.
class TriggeredScannerIT {
    private static final int BAUD = 115_200;

    private final Path port;
    private final CommandingScanner device = new CommandingScanner(Tongue.NEWLAND, "\r\n");
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final Wire wire;
    private final SerialScanner scanner;

    TriggeredScannerIT(@TempDir Path ports) throws Exception {
        port = ports.resolve("scanner");
        wire = new Wire(port, BAUD, device, Pause.REAL, Clock.systemUTC());
        scanner = new SerialScanner(
                new SerialSettings(port, BAUD),
                ScannerSettings.of(ScannerDialect.NEWLAND, ScanMode.TRIGGERED),
                code -> texts.add(code.text()),
                Clock.systemUTC());
    }

    @BeforeEach
    void start() throws Exception {
        wire.start();
        await().until(() -> Files.exists(port));
        scanner.start();
        await().until(() -> scanner.status().isReady());
    }

    @AfterEach
    void close() {
        scanner.close();
        wire.close();
    }

    @Test
    void readsWhileItIsWantedAndIsDarkOtherwise() throws Exception {
        assertThat(device.isReading()).isFalse();

        scanner.resume(scanner.lease("test", Duration.ofMinutes(10)).granted());
        await().until(device::isReading);
        device.see("一码通办".getBytes(StandardCharsets.UTF_8)).ifPresent(wire::send);
        assertThat(texts.poll(10, TimeUnit.SECONDS)).isEqualTo("一码通办");

        await().until(device::isReading);
        scanner.pause();
        await().until(() -> !device.isReading());
    }

    @Test
    void isToldAgainAfterItWasUnplugged() {
        scanner.resume(scanner.lease("test", Duration.ofMinutes(10)).granted());
        await().until(device::isReading);
        wire.plug(false);
        await().until(() -> !scanner.status().isReady());

        wire.plug(true);

        await().until(() -> scanner.status().isReady());
        await().until(device::isReading);
    }
}
