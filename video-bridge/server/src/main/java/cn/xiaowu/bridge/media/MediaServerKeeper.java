package cn.xiaowu.bridge.media;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.kurento.client.KurentoClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one media server connected: connects to it, asks whether it is alive, leaves it when it is not. For any
/// thread; but for [#close] none of its methods waits. What takes time is done by its own queue.
final class MediaServerKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(MediaServerKeeper.class);
    /// Who has calls on the server.
    interface Holder {
        /// As they are now and become.
        Set<MediaSession> sessions();

        /// What they have there is gone.
        void loseCalls();

        /// Does something later, unless the bridge stops before.
        void after(Duration delay, Runnable step);
    }

    /// A connection and who watches it; what an older one's watch hears is no longer of interest.
    private record Attached(KurentoConnection connection, MediaServerWatch watch) {}

    private final URI uri;
    private final SSLContext trust;
    private final BridgeTag tag;
    private final MediaHealth health;
    private final Holder holder;
    private final Duration grace;
    private final SerialQueue queue = new SerialQueue("media-server", 10);
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicReference<@Nullable Attached> attached = new AtomicReference<>();
    /// Calls that waited for an answer when the connection broke: it does not come any more.
    private volatile List<MediaSession> interrupted = List.of();

    /// @param grace a connection that is back sooner, to the same server, has lost nothing
    MediaServerKeeper(URI uri, SSLContext trust, BridgeTag tag, MediaHealth health, Holder holder, Duration grace) {
        this.uri = uri;
        this.trust = trust;
        this.tag = tag;
        this.health = health;
        this.holder = holder;
        this.grace = grace;
    }

    /// To ask it for what a call needs; nothing while it is not up.
    Optional<KurentoClient> client() {
        Attached now = attached.get();
        return now == null || !health.isUp()
                ? Optional.empty()
                : Optional.of(now.connection().client());
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
        Attached now = attached.get();
        if (health.isResting()) {
            return;
        }
        if (now == null) {
            attempt(this::connect);
        } else if (now.connection().isClosed()) {
            health.breaks("the client gave up");
            leave(now);
        } else if (health.isConnected()) {
            attempt(() -> check(now.connection()));
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // Whatever it carries is lost, and the next look begins anew.
            health.fails(e);
            leave(attached.get());
        }
    }

    private void connect() {
        var watch = new MediaServerWatch(this);
        var made = new Attached(KurentoConnection.open(uri, trust, watch), watch);
        attached.set(made);
        if (health.isClosed()) {
            leave(made);
            return;
        }
        health.connects();
        watch.begin();
        releaseLeftovers(made.connection());
        WarmUp.run(made.connection().client(), tag);
        health.rises();
    }

    /// What an earlier start of this bridge left, or a call that was over while the connection was broken.
    private void releaseLeftovers(KurentoConnection connection) {
        int left = tag.releaseLeftovers(connection, holder.sessions());
        if (left > 0) {
            LOG.info("media server {} had {} pipelines of calls long gone", health.name(), left);
        }
    }

    private void check(KurentoConnection connection) {
        if (health.isUp()) {
            connection.check();
        } else {
            WarmUp.run(connection.client(), tag);
            health.rises();
        }
    }

    /// Its calls are lost; the next look connects anew.
    private void leave(@Nullable Attached which) {
        if (which != null && attached.compareAndSet(which, null)) {
            holder.loseCalls();
            Thread.ofVirtual().name("media-close").start(which.connection()::drop);
        }
    }

    /// The connection broke.
    void broken(MediaServerWatch watch) {
        Attached now = attached.get();
        if (now != null && watch == now.watch() && !health.isClosed()) {
            health.breaks("the connection broke");
            interrupted =
                    holder.sessions().stream().filter(MediaSession::isAsking).toList();
            holder.after(grace, () -> graceIsOver(now));
        }
    }

    /// The client would go on trying; but with its calls gone, a connection has nothing that a new one lacks.
    private void graceIsOver(Attached which) {
        if (which.watch().isBroken()) {
            leave(which);
        }
    }

    /// The connection is back.
    ///
    /// @param same whether the calls on it are still there
    void restored(MediaServerWatch watch, boolean same) {
        Attached now = attached.get();
        if (now == null || watch != now.watch()) {
            return;
        }
        if (same) {
            interrupted.forEach(MediaSession::lose);
            health.connects();
            health.rises();
            queue.offer(() -> attempt(() -> releaseLeftovers(now.connection())));
        } else {
            leave(now);
            look();
        }
    }

    /// Ends every call on it. Waits for it, not for long.
    void close() {
        health.closes();
        Attached now = attached.getAndSet(null);
        if (now != null) {
            now.connection()
                    .close(holder.sessions().stream()
                            .filter(MediaSession::hasPipeline)
                            .map(session -> session.pipeline().getId())
                            .toList());
        }
    }
}
