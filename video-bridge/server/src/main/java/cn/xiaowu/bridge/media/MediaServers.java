package cn.xiaowu.bridge.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// All media servers of a bridge. For any thread; but for [#close] nothing waits.
public final class MediaServers implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("media-servers").daemon().factory());
    private final MediaCounts counts = new MediaCounts();
    private final List<MediaServer> servers;
    private final @Nullable DrainFile drainFile;

    private MediaServers(MediaChoice choice, BridgeTag tag, InstantSource clock, Duration grace) {
        this.servers = choice.servers().isEmpty() ? List.of() : servers(choice, tag, clock, grace);
        this.drainFile = choice.drainFile() == null ? null : new DrainFile(choice.drainFile());
    }

    private List<MediaServer> servers(MediaChoice choice, BridgeTag tag, InstantSource clock, Duration grace) {
        SSLContext trust = choice.trust().context();
        return choice.servers().stream()
                .map(uri -> new MediaServer(uri, trust, tag, counts, clock, timer, grace))
                .toList();
    }

    /// Begins to connect to them, and to look after them.
    ///
    /// @param state folder that survives: the bridge has to know its own pipelines after a crash
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    public static MediaServers open(MediaChoice choice, Path state, InstantSource clock) {
        return open(choice, state, clock, GRACE);
    }

    /// As [#open(MediaChoice, Path, InstantSource)].
    ///
    /// @param grace a connection that is back sooner, to the same server, has lost nothing
    static MediaServers open(MediaChoice choice, Path state, InstantSource clock, Duration grace) {
        var opened = new MediaServers(choice, BridgeTag.kept(state.resolve("media-instance")), clock, grace);
        if (!opened.servers.isEmpty()) {
            var _ = opened.timer.scheduleWithFixedDelay(opened::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return opened;
    }

    private void look() {
        for (MediaServer server : servers) {
            server.health().drained(drainFile != null && drainFile.names(server.uri()));
            server.look();
        }
    }

    /// The one with the fewest calls of those that take any.
    Optional<MediaServer> leastLoaded() {
        return servers.stream()
                .filter(server -> server.health().takesCalls())
                .min(Comparator.comparingInt(MediaServer::calls));
    }

    /// Each server in figures.
    public List<MediaFigures> figures() {
        return servers.stream().map(MediaServer::figures).toList();
    }

    /// What went wrong on them.
    public MediaCounts counts() {
        return counts;
    }

    /// Lets go of them, and of what is on them.
    @Override
    public void close() {
        timer.shutdownNow();
        servers.forEach(MediaServer::close);
    }
}
