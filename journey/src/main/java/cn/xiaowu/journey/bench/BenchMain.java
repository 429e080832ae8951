package cn.xiaowu.journey.bench;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.DemoException;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import cn.xiaowu.journey.demo.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a benchmark by name and prints its figures.
@Command(name = "bench", description = "Measures and prints figures.", mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {
    /// What can be measured.
    enum Bench {
        call,
        start,
        recording
    }

    @Parameters(description = "one of: ${COMPLETION-CANDIDATES}")
    private Bench bench = Bench.call;

    @Option(
            names = "--media",
            description = "how the calls go: mesh, or kurento=ws://HOST:8888/kurento (default: ${DEFAULT-VALUE})")
    private String media = "mesh";

    /// Measures and exits: 0, or 2 when it could not be done.
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("xiaowu-bench");
        var installation = Installation.in(Path.of(""));
        var ports = Ports.free();
        var state = StateFolder.open(folder.resolve("state"), false);
        try (var demo = new Demo(installation, state, ports, List.of("--media", media), BenchMain::tell)) {
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
            demo.startServers();
            demo.enrol();
            figures(demo, installation, folder, ports).forEach(System.out::println);
            return 0;
        } catch (DemoException e) {
            tell(String.valueOf(e.getMessage()));
            return 2;
        }
    }

    private List<Figure> figures(Demo demo, Installation installation, Path folder, Ports ports) {
        return switch (bench) {
            case call -> {
                demo.startBooth();
                yield new CallBench(demo).measure();
            }
            case recording -> {
                demo.startBooth();
                yield new RecordingBench(demo).measure();
            }
            case start -> new StartBench(demo, installation, folder, ports).measure();
        };
    }

    private static void tell(String line) {
        System.err.println(line);
    }
}
