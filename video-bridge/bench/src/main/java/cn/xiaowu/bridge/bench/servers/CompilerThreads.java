package cn.xiaowu.bridge.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The threads of a Java process that compile what it runs: how much they have done tells whether it is warm.
///
/// @param pid the process
public record CompilerThreads(long pid) {
    /// As HotSpot names them, cut after 15 characters as Linux does.
    private static final List<String> NAMES = List.of("C1 CompilerThre", "C2 CompilerThre");

    /// How long those that run now have had a core.
    public Duration cpuTime() throws IOException {
        long nanos = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path thread : threads.toList()) {
                nanos += nanosOfCore(thread);
            }
        }
        return Duration.ofNanos(nanos);
    }

    private static long nanosOfCore(Path thread) throws IOException {
        try {
            String name = Files.readString(thread.resolve("comm")).strip();
            return NAMES.contains(name) ? CoreTime.nanos(thread) : 0;
        } catch (NoSuchFileException e) {
            // A thread that has just ended.
            return 0;
        }
    }
}
