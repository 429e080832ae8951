package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.MediaListener;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One media server, with the calls that are on it. Its methods are for any thread; but for [#close] none waits.
final class MediaServer implements MediaServerKeeper.Holder {
    private static final Logger LOG = LoggerFactory.getLogger(MediaServer.class);

    private final URI uri;
    private final CallRecording.@Nullable Desk desk;
    private final BridgeTag tag;
    private final MediaCounts counts;
    private final MediaHealth health;
    private final MediaServerKeeper keeper;
    private final ScheduledExecutorService timer;
    private final Set<MediaSession> sessions = ConcurrentHashMap.newKeySet();

    MediaServer(
            URI uri,
            SSLContext trust,
            BridgeTag tag,
            MediaCounts counts,
            InstantSource clock,
            ScheduledExecutorService timer,
            Duration grace,
            CallRecording.@Nullable Desk desk) {
        this.uri = uri;
        this.desk = desk;
        this.tag = tag;
        this.counts = counts;
        this.timer = timer;
        this.health = new MediaHealth(uri.getAuthority(), clock);
        this.keeper = new MediaServerKeeper(uri, trust, tag, health, this, grace);
    }

    URI uri() {
        return uri;
    }

    MediaHealth health() {
        return health;
    }

    int calls() {
        return sessions.size();
    }

    MediaFigures figures() {
        return new MediaFigures(health.name(), health.isUp(), health.isDrained(), sessions.size());
    }

    /// A call on this server; nothing if it is gone already.
    Optional<MediaSession> open(CallId call, IceServers ice, Set<Hearing> wanted, MediaListener listener) {
        return keeper.client().map(client -> {
            var recording = new CallRecording(call, desk);
            var session = new MediaSession(call, ice, this, client, tag, counts, recording, listener);
            sessions.add(session);
            session.open(wanted);
            return session;
        });
    }

    /// How a call's recording stands may be different.
    void lookAtRecording(CallId call) {
        sessions.stream().filter(session -> session.isOf(call)).forEach(MediaSession::lookAtRecording);
    }

    void forget(MediaSession session) {
        sessions.remove(session);
    }

    /// Looks after it: to be called now and then.
    void look() {
        keeper.look();
    }

    @Override
    public Set<MediaSession> sessions() {
        return sessions;
    }

    @Override
    public void loseCalls() {
        List<MediaSession> lost = List.copyOf(sessions);
        lost.forEach(sessions::remove);
        lost.forEach(MediaSession::lose);
    }

    @Override
    public void after(Duration delay, Runnable step) {
        try {
            var _ = timer.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the bridge stops, and with it all that is on media servers");
        }
    }

    /// Ends every call on it. Waits for it, not for long.
    void close() {
        keeper.close();
    }
}
