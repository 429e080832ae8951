package cn.xiaowu.journey.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program running as a process of its own, with its log in a file.
public final class Program implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int LAST_LINES = 15;

    private final String name;
    private final Path log;
    private final Process process;

    private Program(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /// Starts a program.
    ///
    /// @param name for its log's file name
    /// @param logs folder of logs
    /// @param environment in addition to this program's
    static Program start(String name, List<String> command, Path logs, Map<String, String> environment) {
        Path log = logs.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Program(name, log, builder.start());
        } catch (IOException e) {
            throw new DemoException("could not start " + name + ": " + e.getMessage(), e);
        }
    }

    /// Waits until it has ended.
    ///
    /// @throws DemoException if it failed; with the end of its log
    void finish(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw new DemoException(name + " did not end within " + limit.toSeconds() + " s:\n" + lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new DemoException(name + " failed:\n" + lastLines());
        }
    }

    /// Its process.
    public ProcessHandle process() {
        return process.toHandle();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String name() {
        return name;
    }

    /// The end of its log, which tells why it ended.
    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()))
                    + "\n(all of it: " + log + ")";
        } catch (IOException e) {
            return "(its log " + log + " can't be read)";
        }
    }

    /// Ends it without giving it time for anything, as a power cut does.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Asks it to end, and makes it when it does not.
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroy);
    }
}
