package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.scanner.CommandingScanner;
import cn.xiaowu.device.sim.scanner.Tongue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tool with scanners that are dark until they are told to read.
class TriggeredScannerIT {
    private static final int BAUD = 115_200;
    private static final byte[] CODE = "XIAOWU-SELF-TEST".getBytes(StandardCharsets.US_ASCII);

    private final ToolUnderTest tool = new ToolUnderTest();
    private final Path port;

    TriggeredScannerIT(@TempDir Path folder) {
        port = folder.resolve("scanner");
    }

    @ParameterizedTest
    @EnumSource(
            value = Tongue.class,
            names = {"SSI", "NEWLAND", "HONEYWELL"})
    void theTestAsksWhatItUnderstandsAndTellsItToRead(Tongue tongue) throws Exception {
        var scanner = new CommandingScanner(tongue, "\r\n");
        scanner.hold(CODE);

        try (Wire wire = wire(scanner)) {
            assertThat(tool.run("test", "scanner", "--port", port.toString(), "--yes"))
                    .isEqualTo(Exit.DONE);
            assertThat(wire.isConnected()).isTrue();
        }

        assertThat(tool.said()).contains(tongue + "：", "told when to read", "读到自检码", "通过 passed 3");
        assertThat(scanner.starts()).isPositive();
    }

    @Test
    void theTestTellsAnOldModelToReadThatAnswersNothing() throws Exception {
        var scanner = new CommandingScanner(Tongue.NEWLAND_OLD, "\r");
        scanner.hold(CODE);

        try (Wire wire = wire(scanner)) {
            assertThat(tool.run("test", "scanner", "--port", port.toString(), "--yes", "--dialect", "newland-old"))
                    .isEqualTo(Exit.DONE);
            assertThat(wire.isConnected()).isTrue();
        }

        assertThat(tool.said()).contains("按指定：NEWLAND_OLD", "读到自检码");
    }

    @Test
    void watchingTellsItToReadToo() throws Exception {
        var scanner = new CommandingScanner(Tongue.NEWLAND, "\r\n");
        scanner.hold(CODE);

        try (Wire wire = wire(scanner)) {
            assertThat(tool.run("watch", "scanner", "--port", port.toString(), "--for", "3"))
                    .isEqualTo(Exit.DONE);
            assertThat(wire.isConnected()).isTrue();
        }

        assertThat(tool.said()).contains("读到码  a code was read").contains("XIAO** (16)");
    }

    @Test
    void anUnknownDialectIsRefusedWithTheKnownOnes() {
        assertThat(tool.run("test", "scanner", "--port", port.toString(), "--dialect", "latin"))
                .isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("latin", "plain, honeywell, ssi, newland, newland-old");
    }

    private Wire wire(CommandingScanner scanner) throws Exception {
        var wire = new Wire(port, BAUD, scanner, Pause.REAL, Clock.systemUTC());
        wire.start();
        await().until(wire::isConnected);
        return wire;
    }
}
