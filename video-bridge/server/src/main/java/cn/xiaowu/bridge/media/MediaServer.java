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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One media server, with the calls that are on it. Its methods are for any thread; but for [#close] none waits. What
/// takes time is done by its own queue.
final class MediaServer {
    private static final Logger LOG = LoggerFactory.getLogger(MediaServer.class);
    /// A connection that is back sooner, to the same server, has lost nothing.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final URI uri;
    private final BridgeTag tag;
    private final MediaCounts counts;
    private final MediaHealth health;
    private final ScheduledExecutorService timer;
    private final SerialQueue queue = new SerialQueue("media-server", 10);
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Set<MediaSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile @Nullable KurentoConnection connection;
    /// Watches that connection; what an older one hears is no longer of interest.
    private volatile @Nullable MediaServerWatch present;

    MediaServer(URI uri, BridgeTag tag, MediaCounts counts, InstantSource clock, ScheduledExecutorService timer) {
        this.uri = uri;
        this.tag = tag;
        this.counts = counts;
        this.health = new MediaHealth(uri.getAuthority(), clock);
        this.timer = timer;
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
        KurentoConnection open = connection;
        if (open == null || !health.isUp()) {
            return Optional.empty();
        }
        var session = new MediaSession(call, ice, this, open.client(), tag, counts, listener);
        sessions.add(session);
        session.open(wanted);
        return Optional.of(session);
    }

    void forget(MediaSession session) {
        sessions.remove(session);
    }

    /// Looks after it: to be called now and then.
    void look() {
        if (looking.compareAndSet(false, true)) {
            queue.offer(() -> {
                looking.set(false);
                lookNow();
            });
        }
    }

    private void lookNow() {
        KurentoConnection open = connection;
        if (health.isResting()) {
            return;
        }
        if (open == null || open.isClosed()) {
            attempt(this::connect);
        } else if (health.isConnected()) {
            attempt(() -> check(open));
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // Whatever it carries is lost, and the next look begins anew.
            health.fails(e);
            abandon();
        }
    }

    private void connect() {
        var watch = new MediaServerWatch(this);
        present = watch;
        loseCalls();
        KurentoConnection open = KurentoConnection.open(uri, watch);
        connection = open;
        health.connects();
        watch.begin();
        prepare(open);
    }

    /// Nothing of this bridge is on it yet, but what an earlier start left.
    private void prepare(KurentoConnection open) {
        int left = tag.releaseLeftovers(open.client());
        if (left > 0) {
            LOG.info("media server {} had {} pipelines of calls long gone", health.name(), left);
        }
        WarmUp.run(open.client(), tag);
        health.rises();
    }

    private void check(KurentoConnection open) {
        if (health.isUp()) {
            open.client().getServerManager().getInfo();
        } else {
            WarmUp.run(open.client(), tag);
            health.rises();
        }
    }

    private void abandon() {
        KurentoConnection open = connection;
        connection = null;
        present = null;
        loseCalls();
        if (open != null) {
            Thread.ofVirtual().name("media-close").start(open::close);
        }
    }

    /// The connection broke.
    void broken(MediaServerWatch watch) {
        if (watch == present && !health.isClosed()) {
            health.breaks("the connection broke");
            var _ = timer.schedule(() -> graceIsOver(watch), GRACE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void graceIsOver(MediaServerWatch watch) {
        if (watch == present) {
            watch.ifStillBroken(this::loseCalls);
        }
    }

    /// The connection is back.
    ///
    /// @param same whether the calls on it are still there
    void restored(MediaServerWatch watch, boolean same) {
        if (watch != present) {
            return;
        }
        health.connects();
        if (same) {
            health.rises();
            return;
        }
        loseCalls();
        KurentoConnection open = connection;
        if (open != null) {
            queue.offer(() -> attempt(() -> prepare(open)));
        }
    }

    private void loseCalls() {
        List<MediaSession> lost = List.copyOf(sessions);
        lost.forEach(sessions::remove);
        lost.forEach(MediaSession::lose);
    }

    /// Ends every call on it. Waits for it, not for long.
    void close() {
        health.closes();
        KurentoConnection open = connection;
        if (open != null) {
            open.close();
        }
    }
}
