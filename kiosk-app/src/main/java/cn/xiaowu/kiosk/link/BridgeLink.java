package cn.xiaowu.kiosk.link;

import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.link.LinkMemory;
import cn.xiaowu.contract.link.OwedAck;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
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
    /// The bridge keeps what is not acknowledged; so soon it has no need to have it off its mind.
    private static final Duration ACK_AFTER = Duration.ofMillis(200);

    private final URI address;
    private final SSLContext tls;
    private final LinkListener listener;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("link").factory());
    private final LinkFormat<BoothMessage> outgoing = LinkFormat.upwards();
    private final LinkFormat<BridgeMessage> incoming = LinkFormat.downwards();
    private final LinkMemory<BoothMessage, BridgeMessage> memory = new LinkMemory<>(UUID::randomUUID);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private @Nullable LinkSocket socket;
    private @Nullable Future<?> nextTry;
    private volatile boolean inCall;
    private final OwedAck owed = new OwedAck();
    private boolean online;
    private Instant lastHeard = Instant.EPOCH;

    /// @param bridge the bridge's address, `https`
    /// @param tls the booth's identity
    public BridgeLink(URI bridge, SSLContext tls, LinkListener listener, InstantSource clock) {
        this.address = URI.create(bridge.toString().replaceFirst("^http", "ws")).resolve("/v1/link");
        this.tls = tls;
        this.listener = listener;
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
            var numbered = memory.send(message);
            if (online) {
                numbered.ifPresentOrElse(this::write, this::beginAnew);
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
    /// what
    /// went through it.
    ///
    /// @param keep what holds nothing personal
    /// @return complete when it is gone from memory
    public CompletableFuture<Void> forget(Predicate<BoothMessage> keep) {
        return CompletableFuture.runAsync(
                () -> {
                    memory.forget(keep);
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
        if (current == null || !online) {
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
                write(memory.hello());
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
        try {
            take(incoming.read(text));
        } catch (IllegalArgumentException | IllegalStateException e) {
            lose(from, String.valueOf(e.getMessage()));
        }
    }

    private void take(Envelope<BridgeMessage> envelope) {
        switch (envelope) {
            case Envelope.Hello<BridgeMessage> hello -> resume(hello);
            case Envelope.Numbered<BridgeMessage> numbered -> receive(numbered);
            case Envelope.Ack<BridgeMessage>(var received) -> memory.acknowledge(received);
            case Envelope.Unknown<BridgeMessage>() -> LOG.debug("the bridge speaks of something newer");
        }
    }

    private void resume(Envelope.Hello<BridgeMessage> hello) {
        var again = memory.resume(hello).again();
        online = true;
        backoff.reset();
        LOG.info("link is up, {} sent again", again.size());
        again.forEach(this::write);
        listener.changed(true);
    }

    private void receive(Envelope.Numbered<BridgeMessage> numbered) {
        if (!online) {
            throw new IllegalStateException("a message came before the hello");
        }
        var message = memory.receive(numbered);
        acknowledgeSoon();
        message.ifPresent(listener::received);
    }

    /// What is said meanwhile tells what was received, too.
    private void acknowledgeSoon() {
        if (owed.owe()) {
            var _ = thread.schedule(this::acknowledge, ACK_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void acknowledge() {
        if (owed.look() && online) {
            write(memory.ack());
        }
    }

    private void write(Envelope<BoothMessage> envelope) {
        if (envelope instanceof Envelope.Numbered) {
            owed.told();
        }
        if (socket != null) {
            socket.send(outgoing.write(envelope));
        }
    }

    private void lose(LinkSocket from, String reason) {
        if (!isCurrent(from)) {
            return;
        }
        socket = null;
        from.abort();
        if (online) {
            online = false;
            listener.changed(false);
        }
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
