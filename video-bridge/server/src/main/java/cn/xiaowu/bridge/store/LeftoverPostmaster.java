package cn.xiaowu.bridge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server that outlived the bridge that had started it, for example because the bridge was
/// killed. It is stopped, so that the new one may open the same data; what was committed is in its log and
/// comes back.
final class LeftoverPostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path data;

    LeftoverPostmaster(Path data) {
        this.data = data;
    }

    /// Stops it, if there is one.
    void stop() {
        find().ifPresent(server -> {
            LOG.warn("stopping the database server {} that an earlier bridge left behind", server.pid());
            // SIGTERM lets clients finish; none is left whose bridge is dead.
            if (!endsAfter(server, server.destroy()) && !endsAfter(server, server.destroyForcibly())) {
                LOG.error("the database server {} does not stop", server.pid());
            }
        });
    }

    private static boolean endsAfter(ProcessHandle server, boolean signalled) {
        try {
            CompletableFuture<ProcessHandle> exit = server.onExit();
            exit.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return signalled;
        } catch (CompletionException e) {
            return !server.isAlive();
        }
    }

    private Optional<ProcessHandle> find() {
        return pid().flatMap(ProcessHandle::of).filter(this::servesThisData);
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            LOG.debug("no postmaster.pid in {}", data);
            return Optional.empty();
        }
    }

    /// The number may long belong to another program: a server works inside its data folder.
    private boolean servesThisData(ProcessHandle candidate) {
        Path workingFolder = Path.of("/proc", Long.toString(candidate.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder, data);
        } catch (IOException e) {
            return false;
        }
    }
}
