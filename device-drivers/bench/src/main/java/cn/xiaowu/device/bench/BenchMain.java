package cn.xiaowu.device.bench;

import cn.xiaowu.device.bench.line.CardBench;
import cn.xiaowu.device.bench.line.IdleBench;
import cn.xiaowu.device.bench.qr.QrBench;
import cn.xiaowu.device.bench.qrset.QrNone;
import cn.xiaowu.device.bench.qrset.QrSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Runs a benchmark by name and prints its figures. Exit codes: 0, 1 when it could not be done, 2 for wrong arguments.
@Command(
        name = "bench",
        description = "Measures the device layer and prints figures.",
        mixinStandardHelpOptions = true,
        subcommands = {QrBench.class, QrSet.class, QrNone.class, CardBench.class, IdleBench.class})
public final class BenchMain {
    private BenchMain() {}

    /// Measures and exits.
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }
}
