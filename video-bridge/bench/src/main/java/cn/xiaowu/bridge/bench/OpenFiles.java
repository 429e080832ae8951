package cn.xiaowu.bridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How many files and connections a process may have open here.
final class OpenFiles {
    /// Jars, logs, the database's connections and the like.
    private static final int OTHERS = 500;

    private OpenFiles() {}

    /// @throws IllegalStateException with what to do, if one process may not have so many connections
    static void requireFor(int connections) throws IOException {
        int limit = limit();
        if (connections + OTHERS > limit) {
            throw new IllegalStateException(connections + " connections need " + (connections + OTHERS)
                    + " open files, and this shell allows " + limit + ": raise it (ulimit -n), or take fewer with"
                    + " --idle-booths");
        }
    }

    /// The hard limit: Java raises its own to that at its start.
    private static int limit() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split("\\s+", -1)[4])
                .map(hard -> hard.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(hard))
                .findFirst()
                .orElseThrow(() -> new IOException("/proc tells no limit of open files"));
    }
}
