package cn.xiaowu.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.scan.ScannerSettings;
import cn.xiaowu.device.scan.SerialScanner;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real driver on a real line, with a simulated scanner at its far end.
class SerialScannerIT {
    private final BoothUnderTest sim = new BoothUnderTest();
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final SerialScanner scanner = new SerialScanner(
            sim.line("scanner"), ScannerSettings.usual(), code -> texts.add(code.text()), Clock.systemUTC());

    @BeforeEach
    void start() {
        scanner.start();
        await().until(() -> scanner.status().isReady());
    }

    @AfterEach
    void close() {
        scanner.close();
        sim.close();
    }

    @Test
    void tellsWhatIsHeldBeforeIt() throws Exception {
        scanner.resume(scanner.lease("test", Duration.ofMinutes(10)).granted());
        sim.booth().show("XW1:6BF%RN%U2B3QM");
        assertThat(next()).isEqualTo("XW1:6BF%RN%U2B3QM");

        sim.booth().show("样例".repeat(400));
        assertThat(next()).isEqualTo("样例".repeat(400));
    }

    @Test
    void tellsNothingWhileNobodyAsks() {
        sim.booth().show("XW1:NOBODY ASKED");

        await().during(Duration.ofMillis(500)).until(texts::isEmpty);
    }

    @Test
    void comesBackWhenThePlugIsPulledAndPutInAgain() throws Exception {
        scanner.resume(scanner.lease("test", Duration.ofMinutes(10)).granted());
        sim.booth().scannerWire().plug(false);
        await().until(() -> !scanner.status().isReady());

        sim.booth().scannerWire().plug(true);
        await().until(() -> scanner.status().isReady());
        sim.booth().show("again");

        assertThat(next()).isEqualTo("again");
    }

    private String next() throws InterruptedException {
        return String.valueOf(texts.poll(10, TimeUnit.SECONDS));
    }
}
