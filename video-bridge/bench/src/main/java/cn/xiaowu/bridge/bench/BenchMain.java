package cn.xiaowu.bridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how many calls a bridge sets up beside a bare relay, what a call takes of its memory, and how much it holds
/// for booths that are idle. Exit codes: 0, 1 when it could not be done, 2 for wrong arguments.
@Command(
        name = "calls",
        description = "Measures calls through the bridge beside a bare relay, and idle booths, and prints figures.",
        mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", description = "calls in each of three rounds; default ${DEFAULT-VALUE}")
    private int count = 1_500;

    @Option(
            names = "--warm-up",
            paramLabel = "CALLS",
            description =
                    "calls at most through each server before the first round, until Java has compiled what they need;"
                            + " default ${DEFAULT-VALUE}")
    private int warmUp = 60_000;

    @Option(names = "--pairs", description = "booths and clerks that call at once; default ${DEFAULT-VALUE}")
    private int pairs = 100;

    @Option(
            names = "--idle-booths",
            description = "booths that are connected and do nothing; 0 leaves that out; default ${DEFAULT-VALUE}")
    private int idleBooths = 10_000;

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            description = "how long to look at idle booths; default ${DEFAULT-VALUE}")
    private int hold = 35;

    @Option(
            names = "--java",
            paramLabel = "OPTION",
            description = "an option of both servers' virtual machines; may be given several times; default"
                    + " ${DEFAULT-VALUE}, as docs/video-operations.md advises")
    private List<String> java = List.of("-Xmx512m");

    /// Measures and exits.
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("xiaowu-calls");
        try {
            if (count > 0) {
                tell(new CallRates(count, warmUp, Math.min(count, pairs), java).measure(folder.resolve("calls")));
            }
            if (idleBooths > 0) {
                tell(new IdleBooths(idleBooths, Duration.ofSeconds(hold), java).measure(folder.resolve("idle")));
            }
        } catch (IllegalStateException e) {
            complain(e.getMessage() + "; what the servers said is in " + folder);
            return 1;
        }
        delete(folder);
        return 0;
    }

    private void tell(List<Figure> figures) {
        if (spec != null) {
            var out = spec.commandLine().getOut();
            figures.forEach(out::println);
            out.flush();
        }
    }

    private void complain(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
