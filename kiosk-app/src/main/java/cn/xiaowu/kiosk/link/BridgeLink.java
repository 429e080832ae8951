package cn.xiaowu.kiosk.link;

import cn.xiaowu.contract.link.BoothMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the link to the bridge up for as long as the program runs. Everything happens on one thread of its own; its
/// methods are for any thread and don't wait.
public final class BridgeLink implements AutoCloseable, LinkSocket.Events {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeLink.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(25);
    private final URI address;
    private final SSLContext tls;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("link").factory());
    private final LinkExchange exchange;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private @Nullable LinkSocket socket;
    private @Nullable Future<?> nextTry;
    private volatile boolean inCall;
    private Instant lastHeard = Instant.EPOCH;

    /// @param bridge the bridge's address, `https`
    /// @param tls the booth's identity
    public BridgeLink(URI bridge, SSLContext tls, LinkListener listener, InstantSource clock) {
        this.address = URI.create(bridge.toString().replaceFirst("^http", "ws")).resolve("/v1/link");
        this.tls = tls;
        this.exchange = new LinkExchange(thread, listener, this::write);
        this.clock = clock;
    }

    /// Begins to connect.
    public void start() {
        thread.execute(this::connect);
        var _ = thread.scheduleAtFixedRate(
                this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Sends a message now, or as soon as the link is up.
    public void send(BoothMessage message) {
        run(() -> {
            if (!exchange.send(message)) {
                beginAnew();
            }
        });
    }

    private void beginAnew() {
        LinkSocket full = socket;
        if (full != null) {
            lose(full, "too much was unacknowledged");
        }
    }

    /// Drops what is still to be sent and not to be kept, and makes the connection anew: the old one's buffers hold
    /// what went through it.
    ///
    /// @param keep what holds nothing personal
    /// @return complete when it is gone from memory
    public CompletableFuture<Void> forget(Predicate<BoothMessage> keep) {
        return CompletableFuture.runAsync(
                () -> {
                    exchange.forget(keep);
                    if (socket != null) {
                        lose(socket, "the visit is over");
                    }
                },
                thread);
    }

    /// Tells whether a call is on: then the link is tried more often when it is down.
    public void inCall(boolean isOn) {
        inCall = isOn;
    }

    /// Makes the connection anew, at once: the booth is in another network, and the old connection may be dead.
    public void renew() {
        run(() -> {
            backoff.reset();
            LinkSocket old = socket;
            if (old != null) {
                lose(old, "the network has changed");
            }
            if (nextTry != null) {
                nextTry.cancel(false);
            }
            connect();
        });
    }

    private void connect() {
        nextTry = null;
        socket = LinkSocket.connect(address, tls, this);
    }

    private void beat() {
        LinkSocket current = socket;
        if (current == null || !exchange.isOnline()) {
            return;
        }
        if (lastHeard.plus(DEAD_AFTER).isBefore(clock.instant())) {
            lose(current, "nothing heard for " + DEAD_AFTER.toSeconds() + " s");
        } else {
            current.ping();
        }
    }

    @Override
    public void opened(LinkSocket from) {
        run(() -> {
            if (isCurrent(from)) {
                exchange.greet();
            }
        });
    }

    @Override
    public void text(LinkSocket from, String text) {
        run(() -> {
            if (isCurrent(from)) {
                hear(from, text);
            }
        });
    }

    @Override
    public void alive(LinkSocket from) {
        run(() -> {
            if (isCurrent(from)) {
                lastHeard = clock.instant();
            }
        });
    }

    @Override
    public void closed(LinkSocket from, String reason) {
        run(() -> lose(from, reason));
    }

    private void hear(LinkSocket from, String text) {
        lastHeard = clock.instant();
        boolean before = exchange.isOnline();
        try {
            exchange.hear(text);
        } catch (IllegalArgumentException | IllegalStateException e) {
            lose(from, String.valueOf(e.getMessage()));
        }
        if (!before && exchange.isOnline()) {
            backoff.reset();
        }
    }

    private void write(String text) {
        if (socket != null) {
            socket.send(text);
        }
    }

    private void lose(LinkSocket from, String reason) {
        if (!isCurrent(from)) {
            return;
        }
        socket = null;
        from.abort();
        exchange.lost();
        Duration pause = backoff.pause(inCall);
        LOG.info("link is down, next try in {} ms: {}", pause.toMillis(), reason);
        nextTry = thread.schedule(this::connect, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isCurrent(LinkSocket from) {
        return from == socket;
    }

    /// What comes when the program is already stopping has nobody to hear it.
    private void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the link is closed");
        }
    }

    /// Closes the link for good.
    @Override
    public void close() {
        thread.shutdownNow();
        LinkSocket last = socket;
        if (last != null) {
            last.abort();
        }
    }
}
