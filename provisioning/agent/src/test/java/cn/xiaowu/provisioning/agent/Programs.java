package cn.xiaowu.provisioning.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs as processes of their own, started from the tests' class path.
final class Programs implements AutoCloseable {
    private final Path logs;
    private final List<Process> running = new ArrayList<>();

    /// @param logs folder for what they print
    Programs(Path logs) {
        this.logs = logs;
    }

    /// What came of a program that has ended.
    ///
    /// @param exit its exit code
    /// @param said all that it printed
    record Ended(int exit, String said) {}

    Process start(Class<?> main, Path log, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        running.add(process);
        return process;
    }

    Ended run(Class<?> main, String input, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(logs, "program", ".log");
        Process process = start(main, log, arguments);
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(main.getSimpleName() + " does not end: " + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log));
    }

    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
        running.forEach(process -> process.onExit().join());
    }
}
