package cn.xiaowu.journey.bench;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.DemoException;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// From the start of the booth's program until its first screen is sent to its page, and the memory that it then holds;
/// beside an empty Javalin program. Both with an AOT cache (JEP 514) made in the same run.
final class StartBench {
    private static final int STARTS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private final Demo demo;
    private final Installation installation;
    private final Path folder;
    private final int port;

    /// @param demo with its booth enrolled and its program not running
    StartBench(Demo demo, Installation installation, Path folder, Ports ports) {
        this.demo = demo;
        this.installation = installation;
        this.folder = folder;
        this.port = ports.screen();
    }

    List<Figure> measure() {
        Measured booth = measure("booth", demo.kioskCommand());
        Measured empty = measure("empty", emptyCommand());
        return List.of(
                new Figure("booth.start", booth.millis(), "ms", empty.millis()),
                new Figure("booth.memory", booth.mebibytes(), "MiB", empty.mebibytes()));
    }

    private List<String> emptyCommand() {
        return installation.command("journey", "journey", EmptyServer.class.getName(), List.of(String.valueOf(port)));
    }

    private Measured measure(String name, List<String> command) {
        Path cache = folder.resolve(name + ".aot");
        run(with(command, "-XX:AOTCacheOutput=" + cache));
        var millis = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int start = 0; start < STARTS; start++) {
            Measured one = run(with(command, "-XX:AOTCache=" + cache));
            millis.add(one.millis());
            memory.add(one.mebibytes());
        }
        return new Measured(Figure.median(millis), Figure.median(memory));
    }

    private static List<String> with(List<String> command, String option) {
        var all = new ArrayList<>(command);
        all.add(1, option);
        return all;
    }

    private Measured run(List<String> command) {
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("start.log").toFile()))
                    .start();
            awaitScreen(process, begin);
            double millis = (System.nanoTime() - begin) / 1e6;
            TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
            double memory = residentMebibytes(process.pid());
            process.destroy();
            process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new Measured(millis, memory);
        } catch (IOException e) {
            throw new DemoException("the measured program can't be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", e);
        }
    }

    private void awaitScreen(Process process, long begin) throws InterruptedException {
        try (var screen = new FirstScreen(port)) {
            while (!screen.isThere()) {
                if (!process.isAlive() || System.nanoTime() - begin > LIMIT.toNanos()) {
                    throw new DemoException("the measured program did not start; see " + folder.resolve("start.log"));
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    private static double residentMebibytes(long pid) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(one -> one.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    }

    private record Measured(double millis, double mebibytes) {}
}
