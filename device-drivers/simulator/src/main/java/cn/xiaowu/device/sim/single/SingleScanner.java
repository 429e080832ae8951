package cn.xiaowu.device.sim.single;

import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.scanner.CommandingScanner;
import cn.xiaowu.device.sim.scanner.ScannerSimulator;
import cn.xiaowu.device.sim.scanner.Tongue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A simulated code scanner.
@Command(name = "scanner", description = "模拟扫码器。 A code scanner.")
public final class SingleScanner extends SingleDevice {
    /// A packet that says no: negative acknowledgement, reason 6, denied.
    private static final byte[] SSI_DENIED = {5, (byte) 0xD1, 0, 0, 6, (byte) 0xFF, 0x24};

    private Optional<CommandingScanner> commanding = Optional.empty();

    @Option(
            names = "--dialect",
            paramLabel = "WHAT",
            description = "指令集，缺省 plain。 What it understands: ${COMPLETION-CANDIDATES}.")
    private Tongue dialect = Tongue.PLAIN;

    /// A scanner that sees nothing.
    public SingleScanner() {
        super("scanner", 115_200);
    }

    @Override
    FarEnd device() {
        if (dialect == Tongue.PLAIN) {
            return new ScannerSimulator();
        }
        var scanner = new CommandingScanner(dialect, "\r\n");
        commanding = Optional.of(scanner);
        return scanner;
    }

    @Override
    byte[] busyAnswer(byte[] request) {
        return dialect == Tongue.SSI ? SSI_DENIED.clone() : super.busyAnswer(request);
    }

    @Override
    List<Verb> verbs(Wire wire) {
        return List.of(new Verb("show TEXT", "出示二维码  holds a code before it", text -> show(wire, text)));
    }

    /// A scanner that waits for a command keeps the code in sight until then.
    private void show(Wire wire, String text) {
        commanding
                .map(scanner -> scanner.see(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Optional.of(ScannerSimulator.beamOf(text)))
                .ifPresent(wire::send);
    }
}
