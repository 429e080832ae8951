package cn.xiaowu.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.scan.ScanFraming;
import cn.xiaowu.device.sim.pty.StalledTerminal;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The traps of jSerialComm 2.11.4, each on a real pseudo-terminal: this layer is free of them.
class SerialTrapsIT {
    private static final Duration WRITE_LIMIT = Duration.ofMillis(400);

    @TempDir
    private Path ports = Path.of("");

    /// A listener would hear of the unplugging a million times a second and keep a core busy.
    @Test
    void anUnpluggedPortCostsAlmostNoTime() throws Exception {
        var heard = new RecordedConversation();
        try (var cable = new PtyCable(ports.resolve("port"));
                var owner = new LineOwner("trap-storm", cable.opener(WRITE_LIMIT), heard)) {
            owner.start();
            await().until(() -> heard.openings() == 1);
            int losses = heard.losses();
            cable.wire().plug(false);
            await().until(() -> heard.losses() > losses);
            long before = cpuNanosOf("trap-storm");

            await().during(Duration.ofSeconds(2)).until(() -> heard.losses() < losses + 6);

            assertThat(Duration.ofNanos(cpuNanosOf("trap-storm") - before)).isLessThan(Duration.ofMillis(200));
        }
    }

    /// Inside a listener, asking the port anything deadlocks for ever with a thread that closes it.
    @Test
    @Timeout(60)
    void closingFromAnotherThreadNeverWaitsForTheReader() throws Exception {
        try (var cable = new PtyCable(ports.resolve("port"))) {
            await().until(() -> cable.wire().isConnected());
            for (int i = 0; i < 50; i++) {
                var heard = new RecordedConversation();
                var owner = new LineOwner("trap-deadlock", cable.opener(WRITE_LIMIT), heard);
                owner.start();
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> heard.turns() > 0);
                cable.wire().send(new byte[] {1});

                CompletableFuture.runAsync(owner::close).get(3, TimeUnit.SECONDS);
            }
            await().untilAsserted(
                            () -> assertThat(threadsNamed("trap-deadlock")).isZero());
        }
    }

    /// On Linux a write has no timeout of its own: a far end that takes nothing would hold the thread for ever.
    @Test
    @Timeout(20)
    void aWriteThatNobodyTakesIsGivenUpInTime() throws Exception {
        try (var terminal = new StalledTerminal();
                SerialLine line = SerialLine.open(new SerialSettings(terminal.path(), 115_200), WRITE_LIMIT)) {
            byte[] more = new byte[1 << 20];
            long begun = System.nanoTime();

            assertThatThrownBy(() -> line.write(more))
                    .isInstanceOfSatisfying(
                            LineLostException.class,
                            lost -> assertThat(lost.fault()).isEqualTo(DeviceFault.STALLED));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WRITE_LIMIT.plusSeconds(2));
        }
    }

    /// A delimiter listener keeps every byte until its delimiter comes, however many come before.
    @Test
    void bytesWithoutAnyTerminatorAreHeldOnlyUpToALimit() throws Exception {
        var framing = new ScanFraming(Duration.ofNanos(86_806));
        try (var cable = new PtyCable(ports.resolve("port"))) {
            await().until(() -> cable.wire().isConnected());
            try (SerialLine line = SerialLine.open(cable.settings(), WRITE_LIMIT)) {
                cable.wire().send(new byte[20_000]);

                int heard = 0;
                byte[] buffer = new byte[512];
                Instant now = Instant.EPOCH;
                while (heard < 20_000) {
                    int count = line.read(buffer);
                    heard += count;
                    assertThat(framing.accept(buffer, count, now)).isEmpty();
                }
                assertThat(framing.silentUntil(now.plusSeconds(1))).isEmpty();
            }
        }
        assertThat(framing.thrownAway()).isEqualTo(1);
    }

    /// A missing path would be tried as a port of the same name elsewhere: `/tmp/.../null` became `/dev/null`.
    @Test
    void aMissingPathIsNotLookedForElsewhere() throws Exception {
        Path missing = ports.resolve("ttyS0");
        assertThat(Files.exists(missing)).isFalse();

        assertThatThrownBy(() -> SerialLine.open(new SerialSettings(missing, 9600), WRITE_LIMIT)
                        .close())
                .isInstanceOfSatisfying(
                        LineLostException.class,
                        lost -> assertThat(lost.fault()).isEqualTo(DeviceFault.UNPLUGGED));
    }

    /// The lock is only a courtesy between programs that ask for it; ours do.
    @Test
    void aPortThatAnotherOwnerHasIsRefused() throws Exception {
        try (var cable = new PtyCable(ports.resolve("port"))) {
            await().until(() -> cable.wire().isConnected());
            try (SerialLine first = SerialLine.open(cable.settings(), WRITE_LIMIT)) {
                assertThatThrownBy(() ->
                                SerialLine.open(cable.settings(), WRITE_LIMIT).close())
                        .isInstanceOfSatisfying(
                                LineLostException.class,
                                lost -> assertThat(lost.fault()).isEqualTo(DeviceFault.PORT_REFUSED));
                assertThat(first.read(new byte[1])).isZero();
            }
        }
    }

    private static long cpuNanosOf(String thread) {
        var threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(live -> live.getName().equals(thread))
                .mapToLong(live -> threads.getThreadCpuTime(live.threadId()))
                .sum();
    }

    private static long threadsNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .count();
    }
}
