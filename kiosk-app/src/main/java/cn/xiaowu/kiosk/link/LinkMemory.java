package cn.xiaowu.kiosk.link;

import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one end of the link remembers so that it can be resumed: what it sent and the other has not acknowledged, and
/// how much it received. Does no input or output. Not for use by several threads.
///
/// @param <O> what this end sends
/// @param <I> what it receives
final class LinkMemory<O extends LinkMessage, I extends LinkMessage> {
    /// So much is kept at most while the bridge is out of reach; then the oldest goes, and with it the numbering.
    static final int MOST_KEPT = 1_000;

    private final Supplier<UUID> epochs;
    private final Deque<O> unacknowledged = new ArrayDeque<>();
    private UUID epoch;
    private long acknowledged;
    private @Nullable UUID peerEpoch;
    private long received;

    /// @param epochs gives a fresh random id each time
    LinkMemory(Supplier<UUID> epochs) {
        this.epochs = epochs;
        this.epoch = epochs.get();
    }

    /// What to say first on each new connection.
    Envelope.Hello<O> hello() {
        return new Envelope.Hello<>(epoch, peerEpoch, received);
    }

    /// The other end said its hello.
    ///
    /// @return what to send again
    List<Envelope.Numbered<O>> resume(Envelope.Hello<I> hello) {
        if (!hello.epoch().equals(peerEpoch)) {
            peerEpoch = hello.epoch();
            received = 0;
        }
        if (epoch.equals(hello.peerEpoch())) {
            acknowledge(hello.received());
        } else {
            acknowledged = 0;
        }
        var again = new ArrayList<Envelope.Numbered<O>>();
        long number = acknowledged;
        for (O message : unacknowledged) {
            again.add(new Envelope.Numbered<>(++number, received, message));
        }
        return again;
    }

    /// Keeps a message until it is acknowledged.
    ///
    /// @return the message with its number, to be sent if the link is up
    Envelope.Numbered<O> send(O message) {
        if (unacknowledged.size() == MOST_KEPT) {
            unacknowledged.removeFirst();
            begin();
        }
        unacknowledged.addLast(message);
        return new Envelope.Numbered<>(acknowledged + unacknowledged.size(), received, message);
    }

    /// @return the message, unless it was received before
    /// @throws IllegalStateException if one is missing in between: the connection has to be made anew
    Optional<I> receive(Envelope.Numbered<I> envelope) {
        acknowledge(envelope.received());
        if (envelope.number() <= received) {
            return Optional.empty();
        }
        if (envelope.number() != received + 1) {
            throw new IllegalStateException("message " + envelope.number() + " came after " + received);
        }
        received++;
        return Optional.of(envelope.message());
    }

    /// How much was received, for an acknowledgement.
    Envelope.Ack<O> ack() {
        return new Envelope.Ack<>(received);
    }

    /// The other end has everything up to this number.
    ///
    /// @throws IllegalStateException if it was never sent
    void acknowledge(long number) {
        if (number > acknowledged + unacknowledged.size()) {
            throw new IllegalStateException("message " + number + " was acknowledged but never sent");
        }
        while (acknowledged < number) {
            unacknowledged.removeFirst();
            acknowledged++;
        }
    }

    boolean isEverythingAcknowledged() {
        return unacknowledged.isEmpty();
    }

    /// Drops what is not to be kept. If that leaves a hole, the numbering begins anew, and so must the connection.
    ///
    /// @return whether the connection has to be made anew
    boolean forget(Predicate<O> keep) {
        boolean hole = unacknowledged.removeIf(keep.negate());
        if (hole) {
            begin();
        }
        return hole;
    }

    private void begin() {
        epoch = epochs.get();
        acknowledged = 0;
    }
}
