package cn.xiaowu.contract.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one end of a link remembers so that it can be resumed: what it sent and the other has not
/// acknowledged, and how much it received. As long as both ends live, each message arrives once and in
/// order, wherever the connection is cut. Does no input or output. Not for use by several threads.
///
/// @param <O> what this end sends
/// @param <I> what it receives
public final class LinkMemory<O extends LinkMessage, I extends LinkMessage> {
    /// So much is kept at most while the other end is out of reach; then the oldest goes, and with it the
    /// numbering.
    public static final int MOST_KEPT = 1_000;

    private final Supplier<UUID> epochs;
    private final Deque<O> unacknowledged = new ArrayDeque<>();
    private UUID epoch;
    private long acknowledged;
    private @Nullable UUID peerEpoch;
    private long received;

    /// An end that has sent and received nothing.
    ///
    /// @param epochs gives a fresh random id each time
    public LinkMemory(Supplier<UUID> epochs) {
        this.epochs = epochs;
        this.epoch = epochs.get();
    }

    /// What to say first on each new connection.
    public Envelope.Hello<O> hello() {
        return new Envelope.Hello<>(epoch, peerEpoch, received);
    }

    /// The other end said its hello.
    ///
    /// @return whether it has no memory of us, and what to send again
    /// @throws IllegalArgumentException if it claims to have received what was never sent
    public Resumed<O> resume(Envelope.Hello<I> hello) {
        if (!hello.epoch().equals(peerEpoch)) {
            peerEpoch = hello.epoch();
            received = 0;
        }
        if (epoch.equals(hello.peerEpoch())) {
            acknowledge(hello.received());
        } else {
            // It knows nothing of ours: what is left is counted from 1 again.
            acknowledged = 0;
        }
        return new Resumed<>(hello.peerEpoch() == null, again());
    }

    /// The beginning of a connection.
    ///
    /// @param anew whether the other end has no memory of this one: it was started since, or never heard
    ///     of it
    /// @param again what to send again, in order
    /// @param <O> what is sent
    public record Resumed<O extends LinkMessage>(boolean anew, List<Envelope.Numbered<O>> again) {

        /// Copies the list.
        public Resumed {
            again = List.copyOf(again);
        }
    }

    private List<Envelope.Numbered<O>> again() {
        var again = new ArrayList<Envelope.Numbered<O>>();
        long number = acknowledged;
        for (O message : unacknowledged) {
            again.add(new Envelope.Numbered<>(++number, received, message));
        }
        return again;
    }

    /// Keeps a message until it is acknowledged.
    ///
    /// @return the message with its number; or nothing if the memory was full: the numbering began anew,
    ///     and so must the connection
    public Optional<Envelope.Numbered<O>> send(O message) {
        boolean full = unacknowledged.size() == MOST_KEPT;
        if (full) {
            unacknowledged.removeFirst();
            begin();
        }
        unacknowledged.addLast(message);
        return full
                ? Optional.empty()
                : Optional.of(new Envelope.Numbered<>(acknowledged + unacknowledged.size(), received, message));
    }

    /// Takes what arrived.
    ///
    /// @return the message, unless it was received before
    /// @throws IllegalArgumentException if one is missing in between, or one was acknowledged that was
    ///     never sent: the connection has to be made anew
    public Optional<I> receive(Envelope.Numbered<I> envelope) {
        acknowledge(envelope.received());
        if (envelope.number() <= received) {
            return Optional.empty();
        }
        if (envelope.number() != received + 1) {
            throw new IllegalArgumentException("message " + envelope.number() + " came after " + received);
        }
        received++;
        // A message may be missing in what a faulty end sent; its number counts all the same.
        return Optional.ofNullable(envelope.message());
    }

    /// How much was received, for an acknowledgement.
    public Envelope.Ack<O> ack() {
        return new Envelope.Ack<>(received);
    }

    /// The other end has everything up to this number.
    ///
    /// @throws IllegalArgumentException if it was never sent
    public void acknowledge(long number) {
        if (number > acknowledged + unacknowledged.size()) {
            throw new IllegalArgumentException("message " + number + " was acknowledged but never sent");
        }
        while (acknowledged < number) {
            unacknowledged.removeFirst();
            acknowledged++;
        }
    }

    /// Drops what is not to be kept. If that leaves a hole, the numbering begins anew, and so must the connection.
    ///
    /// @return whether the connection has to be made anew
    public boolean forget(Predicate<O> keep) {
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

    /// How many messages are kept until they are acknowledged.
    public int kept() {
        return unacknowledged.size();
    }
}
