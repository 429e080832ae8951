package cn.xiaowu.device.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What came of a run.
///
/// @param exitCode Jazzer's: 0 if nothing was found; -1 if it did not end in time
/// @param executions how many inputs were tried; 0 if Jazzer did not get as far as to tell
/// @param crashes inputs that made the target fall
/// @param log everything that Jazzer said
public record FuzzResult(int exitCode, long executions, List<Path> crashes, Path log) {
    private static final int LINES = 40;

    /// Whether nothing was found.
    public boolean isClean() {
        return exitCode == 0 && crashes.isEmpty();
    }

    /// What was found, where the input lies and how to see it again.
    ///
    /// @param target whose run it was
    public String story(FuzzTarget target) throws IOException {
        List<String> said = Files.readAllLines(log).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("\""))
                .toList();
        String end = String.join("\n", said.subList(Math.max(0, said.size() - LINES), said.size()));
        String replay = crashes.isEmpty() ? "" : "bin/fuzz " + target.name() + " --replay " + crashes.getFirst();
        return "Jazzer on " + target.name() + " ended with " + exitCode + " after " + executions
                + " inputs; its words are in " + log + ". Replay: " + replay + "\n" + end;
    }
}
