package cn.xiaowu.bridge.link;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.sockets.Bundles;
import cn.xiaowu.bridge.sockets.Line;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.link.LinkMemory;
import cn.xiaowu.contract.link.OwedAck;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The link of one booth, whichever connection carries it at the moment. For use by any thread.
final class BoothLink {
    private static final Logger LOG = LoggerFactory.getLogger(BoothLink.class);
    /// A newer connection of the same booth has taken over.
    private static final int REPLACED = 4409;
    /// The numbering is broken: connect again and say hello.
    private static final int BEGIN_ANEW = 4400;

    private static final LinkFormat<BridgeMessage> OUTGOING = LinkFormat.downwards();
    private static final LinkFormat<BoothMessage> INCOMING = LinkFormat.upwards();

    private final BoothId booth;
    private final Consumer<BoothLink> owing;
    private final LinkMemory<BridgeMessage, BoothMessage> memory = new LinkMemory<>(UUID::randomUUID);
    private @Nullable Connection connection;
    private boolean greeted;
    private final OwedAck owed = new OwedAck();

    /// What carries the link.
    ///
    /// @param line the WebSocket
    /// @param listener hears what the booth says over it
    record Connection(Line line, LinkListener listener) {
        void write(Envelope<BridgeMessage> envelope) {
            line.send(OUTGOING.write(envelope));
        }
    }

    /// @param owing hears when an acknowledgement is owed, and is to call [#acknowledge] after a while: a booth that
    ///     says much meanwhile gets one for all of it
    BoothLink(BoothId booth, Consumer<BoothLink> owing) {
        this.booth = booth;
        this.owing = owing;
    }

    synchronized void opened(Connection newer) {
        Connection older = connection;
        if (older != null) {
            LOG.info("booth {} comes in anew, its older connection is closed", booth);
            leave(older);
            older.line().close(REPLACED, "replaced");
        }
        connection = newer;
        newer.write(memory.hello());
    }

    synchronized void closed(Connection from) {
        if (from.equals(connection)) {
            leave(from);
        }
    }

    private void leave(Connection from) {
        connection = null;
        if (greeted) {
            greeted = false;
            LOG.info("booth {} is gone", booth);
            from.listener().down(booth);
        }
    }

    /// @throws IllegalArgumentException if it is nothing that a booth may say now
    synchronized void heard(Connection from, String text) {
        if (!from.equals(connection)) {
            return;
        }
        switch (INCOMING.read(text)) {
            case Envelope.Hello<BoothMessage> hello -> resume(from, hello);
            case Envelope.Numbered<BoothMessage> numbered -> receive(from, numbered);
            case Envelope.Ack<BoothMessage>(var received) -> memory.acknowledge(received);
            case Envelope.Unknown<BoothMessage> _ -> LOG.debug("booth {} speaks of something newer", booth);
        }
    }

    private void resume(Connection from, Envelope.Hello<BoothMessage> hello) {
        if (greeted) {
            throw new IllegalArgumentException("booth " + booth + " said hello twice");
        }
        var resumed = memory.resume(hello);
        greeted = true;
        LOG.info("booth {} is here, {} sent again", booth, resumed.again().size());
        resumed.again().forEach(from::write);
        from.listener().up(booth, resumed.anew());
    }

    private void receive(Connection from, Envelope.Numbered<BoothMessage> numbered) {
        if (!greeted) {
            throw new IllegalArgumentException("booth " + booth + " said something before its hello");
        }
        var message = memory.receive(numbered);
        acknowledgeSoon();
        message.ifPresent(said -> from.listener().said(booth, said));
    }

    private void acknowledgeSoon() {
        if (owed.owe()) {
            owing.accept(this);
        }
    }

    /// Unless what was sent meanwhile has carried it.
    synchronized void acknowledge() {
        if (owed.look() && connection != null && greeted) {
            connection.write(memory.ack());
        }
    }

    /// @param bundle what the message goes out with
    synchronized void send(BridgeMessage message, Bundles bundle) {
        var numbered = memory.send(message);
        Connection current = connection;
        if (current == null || !greeted) {
            return;
        }
        if (numbered.isPresent()) {
            owed.told();
            bundle.add(current.line(), OUTGOING.write(numbered.get()));
        } else {
            leave(current);
            current.line().close(BEGIN_ANEW, "begin anew");
        }
    }

    synchronized boolean isUp() {
        return greeted;
    }
}
