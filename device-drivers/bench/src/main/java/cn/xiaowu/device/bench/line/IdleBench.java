package cn.xiaowu.device.bench.line;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.bench.Figure;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.print.ReceiptPrinter;
import cn.xiaowu.device.scan.ScannerSettings;
import cn.xiaowu.device.scan.SerialScanner;
import cn.xiaowu.device.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How much of a core all drivers together use while nothing happens: first as in a booth where nobody is, reader and
/// scanner paused; then while they listen, so that the reader looks for a card three times a second. Their devices
/// are simulated in another process, so this process's time is the drivers' own, and that of the virtual
/// machine that they run in.
@Command(
        name = "idle",
        description = "Measures how much of a core all drivers use while nothing happens.",
        mixinStandardHelpOptions = true)
public final class IdleBench implements Callable<Integer> {
    private static final int BAUD = 115_200;
    private static final double LIMIT_PERCENT = 1.0;
    /// Than it is measured for.
    private static final Duration LONGER = Duration.ofDays(1);

    private static final List<String> PORTS = List.of("reader", "scanner", "printer", "io");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--seconds", description = "how long to measure; default ${DEFAULT-VALUE}")
    private int seconds = 20;

    @Option(
            names = "--settle",
            description = "how long to wait before: a booth runs for weeks, and Java compiles in the first minutes what"
                    + " runs often; default ${DEFAULT-VALUE}")
    private int settle = 120;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("idle-bench");
        Process devices = startDevices(folder);
        try {
            awaitPorts(folder, devices);
            measure(folder);
        } finally {
            devices.destroy();
            devices.waitFor();
            Files.deleteIfExists(folder);
        }
        return 0;
    }

    /// The simulated booth, from the same class path.
    private static Process startDevices(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.xiaowu.device.sim.SimulatorMain",
                        "--ports-dir",
                        folder.toString(),
                        "--http-port",
                        "0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitPorts(Path folder, Process devices) throws InterruptedException {
        while (!PORTS.stream().allMatch(name -> Files.exists(folder.resolve(name)))) {
            if (!devices.isAlive()) {
                throw new IllegalStateException("the simulated devices ended");
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private void measure(Path folder) throws InterruptedException {
        var clock = InstantSource.system();
        try (var reader = new CardReader(settings(folder, "reader"), event -> {}, clock);
                var scanner =
                        new SerialScanner(settings(folder, "scanner"), ScannerSettings.usual(), code -> {}, clock);
                var printer = new ReceiptPrinter(settings(folder, "printer"), clock);
                var io = DigitalIo.onRelayBoard(RelayBoardSettings.usual(settings(folder, "io")), event -> {}, clock)) {
            reader.start();
            scanner.start();
            printer.start();
            io.start();
            awaitReady(List.of(reader, scanner, printer, io));
            tell("devices.idle-cpu", percent());
            reader.resume(reader.lease("bench", LONGER).granted());
            scanner.resume(scanner.lease("bench", LONGER).granted());
            tell("devices.listening-cpu", percent());
        }
    }

    private double percent() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(settle));
        long begin = System.nanoTime();
        Duration used = cpuTime();
        Thread.sleep(Duration.ofSeconds(seconds));
        Duration spent = cpuTime().minus(used);
        return 100.0 * spent.toNanos() / (System.nanoTime() - begin);
    }

    private void tell(String name, double percent) {
        print(new Figure(name, percent, "%", LIMIT_PERCENT, 2).toString());
    }

    private static void awaitReady(List<Device> devices) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (devices.stream().allMatch(device -> device.status().isReady())) {
                return;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the devices are not ready: "
                + devices.stream().map(Device::status).toList());
    }

    private static SerialSettings settings(Path folder, String name) {
        return new SerialSettings(folder.resolve(name), BAUD);
    }

    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private void print(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
