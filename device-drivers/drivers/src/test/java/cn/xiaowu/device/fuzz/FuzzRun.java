package cn.xiaowu.device.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One run of Jazzer on one target, in a process of its own with bounded memory and time. Inputs that led somewhere
/// new are kept in `target/fuzz/NAME/corpus` for the next run.
public final class FuzzRun {
    /// How much the target may use; a parser that wants more is broken.
    private static final String HEAP = "-Xmx256m";

    private static final int RESIDENT_MIB = 1024;
    private static final int LONGEST_INPUT = 8192;
    private static final int LONGEST_SECONDS_AN_INPUT = 5;
    /// Up to this long the quick compiler alone does more: Jazzer's start takes half the time with it.
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Duration START_AND_END = Duration.ofMinutes(2);

    /// The standard's, and what Jazzer needs; not the JDK's tools, which no parser uses.
    private static final String MODULES = "java.se,jdk.attach,jdk.charsets,jdk.unsupported,jdk.jfr";

    /// Jazzer; ZXing's core; what the drivers write logs and speak Modbus by.
    private static final Pattern LIBRARIES = Pattern.compile("(jazzer|core|slf4j-api|modbus)-.*");

    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: (\\d+)");

    private final FuzzTarget target;
    private final Path folder;

    /// @param target what to run
    public FuzzRun(FuzzTarget target) {
        this.target = target;
        this.folder = Path.of("target", "fuzz", target.name()).toAbsolutePath();
    }

    /// Does what the system properties ask for: `fuzz.seconds` of searching, 10 unless told; or only the input that
    /// `fuzz.replay` names.
    public FuzzResult asAsked() throws IOException, InterruptedException {
        String input = System.getProperty("fuzz.replay", "");
        return input.isEmpty()
                ? search(Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 10)))
                : replay(Path.of(input));
    }

    /// Runs it.
    ///
    /// @param length how long to search
    /// @return what was found
    public FuzzResult search(Duration length) throws IOException, InterruptedException {
        layOutSeeds();
        deleteOldCrashes();
        List<String> options = List.of(
                // Whole seconds are counted, and it ends in the first one beyond.
                "-max_total_time=" + Math.max(1, length.toSeconds() - 1),
                "-print_final_stats=1",
                folder.resolve("corpus").toString(),
                folder.resolve("seeds").toString());
        return run(length.compareTo(SHORT) <= 0 ? QUICK : List.of(), options, length.plus(START_AND_END));
    }

    /// Runs it on one input alone, such as one that made it fall before.
    ///
    /// @param input the file with the input
    /// @return what became of it
    public FuzzResult replay(Path input) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run(QUICK, List.of("-print_final_stats=1", input.toAbsolutePath().toString()), START_AND_END);
    }

    private FuzzResult run(List<String> java, List<String> options, Duration limit)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command(java, options))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = jazzer.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            return new FuzzResult(ended ? jazzer.exitValue() : -1, executions(log), crashes(), log);
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private List<String> command(List<String> java, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                // Else another Java is started to attach the agent to this one.
                "-Djdk.attach.allowAttachSelf=true",
                "--limit-modules=" + MODULES,
                "-Djava.awt.headless=true",
                HEAP,
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=cn.xiaowu.**",
                "--custom_hook_includes=cn.xiaowu.**",
                "-rss_limit_mb=" + RESIDENT_MIB,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + LONGEST_SECONDS_AN_INPUT,
                "-artifact_prefix=" + folder + File.separator));
        command.addAll(options);
        return command;
    }

    /// Absolute, since the child runs in a folder of its own. And only what parsers need: Jazzer looks through all
    /// classes at its start, twice, which took twice as long with the tests' tools among them. A target that misses
    /// a class falls at once and says so.
    private static String classPath() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return Stream.of(entries)
                .map(entry -> new File(entry).getAbsoluteFile())
                .filter(FuzzRun::isNeeded)
                .map(File::getPath)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// A folder of classes, a jar that was built just now, or a library.
    private static boolean isNeeded(File entry) {
        return entry.isDirectory()
                || entry.getParent().endsWith(File.separator + "target")
                || LIBRARIES.matcher(entry.getName()).matches();
    }

    private void layOutSeeds() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.createDirectories(folder.resolve("corpus"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(seeds.resolve("seed-" + number++), seed);
        }
    }

    private void deleteOldCrashes() throws IOException {
        for (Path crash : crashes()) {
            Files.delete(crash);
        }
    }

    private List<Path> crashes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|leak)-.*"))
                    .toList();
        }
    }

    private static long executions(Path log) throws IOException {
        Matcher matcher = EXECUTIONS.matcher(Files.readString(log));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
