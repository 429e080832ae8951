package cn.xiaowu.bridge.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A program that is measured, run from this program's own class path as a process of its own.
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Path log;
    private final Process process;

    private ServerProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /// Starts it.
    ///
    /// @param java options of the virtual machine
    /// @param log takes all that it says
    static ServerProcess start(Class<?> main, List<String> java, List<String> arguments, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(main.getSimpleName(), log, process);
    }

    /// Waits until it serves.
    void awaitReady(BooleanSupplier serves) throws InterruptedException {
        long begin = System.nanoTime();
        while (!serves.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(name + " does not serve; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    Memory memory() {
        return new Memory(process.pid());
    }

    /// How long it has had a core.
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// What of that its compilers have had.
    Duration compilerTime() {
        try {
            return new CompilerThreads(process.pid()).cpuTime();
        } catch (IOException e) {
            throw new UncheckedIOException(name + "'s threads can't be looked at", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
