package cn.xiaowu.kiosk.link;

import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.link.LinkMemory;
import cn.xiaowu.contract.link.OwedAck;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said over the link, whichever connection carries it: is numbered, acknowledged, and said again where it was
/// not heard. For the link's thread only.
final class LinkExchange {
    private static final Logger LOG = LoggerFactory.getLogger(LinkExchange.class);
    /// The bridge keeps what is not acknowledged; so soon it has no need to have it off its mind.
    private static final Duration ACK_AFTER = Duration.ofMillis(200);

    private final ScheduledExecutorService thread;
    private final LinkListener listener;
    private final Consumer<String> wire;
    private final LinkFormat<BoothMessage> outgoing = LinkFormat.upwards();
    private final LinkFormat<BridgeMessage> incoming = LinkFormat.downwards();
    private final LinkMemory<BoothMessage, BridgeMessage> memory = new LinkMemory<>(UUID::randomUUID);
    private final OwedAck owed = new OwedAck();
    private boolean online;

    /// @param thread the link's
    /// @param wire sends a text over the connection that there is then, if there is one
    LinkExchange(ScheduledExecutorService thread, LinkListener listener, Consumer<String> wire) {
        this.thread = thread;
        this.listener = listener;
        this.wire = wire;
    }

    /// Whether both sides have greeted each other over the connection that there is.
    boolean isOnline() {
        return online;
    }

    /// Greets over a new connection.
    void greet() {
        write(memory.hello());
    }

    /// Says something now, or once both have greeted each other.
    ///
    /// @return whether there was room for it; if not, a new connection makes some
    boolean send(BoothMessage message) {
        Optional<Envelope.Numbered<BoothMessage>> numbered = memory.send(message);
        if (online) {
            numbered.ifPresent(this::write);
        }
        return !online || numbered.isPresent();
    }

    /// Drops what is still to be said and not to be kept.
    void forget(Predicate<BoothMessage> keep) {
        memory.forget(keep);
    }

    /// The connection is gone.
    void lost() {
        if (online) {
            online = false;
            listener.changed(false);
        }
    }

    /// Takes what the bridge said.
    ///
    /// @throws IllegalArgumentException if it is nothing that may be said
    /// @throws IllegalStateException if it is not its turn
    void hear(String text) {
        switch (incoming.read(text)) {
            case Envelope.Hello<BridgeMessage> hello -> resume(hello);
            case Envelope.Numbered<BridgeMessage> numbered -> receive(numbered);
            case Envelope.Ack<BridgeMessage>(var received) -> memory.acknowledge(received);
            case Envelope.Unknown<BridgeMessage>() -> LOG.debug("the bridge speaks of something newer");
        }
    }

    private void resume(Envelope.Hello<BridgeMessage> hello) {
        var again = memory.resume(hello).again();
        online = true;
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
        wire.accept(outgoing.write(envelope));
    }
}
