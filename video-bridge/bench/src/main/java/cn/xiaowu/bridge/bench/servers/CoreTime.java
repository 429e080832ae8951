package cn.xiaowu.bridge.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long Linux says that a thread has had a core.
final class CoreTime {
    private CoreTime() {}

    /// @param thread its folder below `/proc`
    /// @return nanoseconds
    /// @throws java.nio.file.NoSuchFileException if it has ended
    static long nanos(Path thread) throws IOException {
        String counts = Files.readString(thread.resolve("schedstat"));
        return Long.parseLong(counts.split(" ", 2)[0]);
    }
}
