package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.recordings.ServerRecordings;
import cn.xiaowu.contract.call.CallId;
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
    private final boolean records;

    private MediaServers(
            MediaChoice choice, BridgeTag tag, InstantSource clock, Duration grace, CallRecording.@Nullable Desk desk) {
        this.servers = choice.servers().isEmpty() ? List.of() : servers(choice, tag, clock, grace, desk);
        this.records = desk != null;
        this.drainFile = choice.drainFile() == null ? null : new DrainFile(choice.drainFile());
    }

    private List<MediaServer> servers(
            MediaChoice choice, BridgeTag tag, InstantSource clock, Duration grace, CallRecording.@Nullable Desk desk) {
        SSLContext trust = choice.trust().context();
        return choice.servers().stream()
                .map(uri -> new MediaServer(uri, trust, tag, counts, clock, timer, grace, desk))
                .toList();
    }

    /// Begins to connect to them, and to look after them.
    ///
    /// @param state folder that survives: the bridge has to know its own pipelines after a crash
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    public static MediaServers open(MediaChoice choice, Path state, InstantSource clock) {
        return open(choice, state, clock, GRACE, null);
    }

    /// As [#open(MediaChoice, Path, InstantSource)], and they record.
    ///
    /// @param recordings where what they record is kept
    /// @param to the bridge's address as they reach it
    public static MediaServers open(
            MediaChoice choice, Path state, InstantSource clock, ServerRecordings recordings, RecordTo to) {
        return open(choice, state, clock, GRACE, new CallRecording.Desk(recordings, to.base()));
    }

    /// As [#open(MediaChoice, Path, InstantSource)].
    ///
    /// @param desk where what they record is kept; none if they don't record
    /// @param grace a connection that is back sooner, to the same server, has lost nothing
    static MediaServers open(
            MediaChoice choice, Path state, InstantSource clock, Duration grace, CallRecording.@Nullable Desk desk) {
        var opened = new MediaServers(choice, BridgeTag.kept(state.resolve("media-instance")), clock, grace, desk);
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

    /// Whether they record, beside booths.
    public boolean doRecord() {
        return records;
    }

    /// How a call's recording stands is different.
    public void recordingChanged(CallId call) {
        servers.forEach(server -> server.lookAtRecording(call));
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
