package cn.xiaowu.contract.link;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One text message on the booth's WebSocket `/v1/link`. After the socket opens, both sides first send a [Hello]; each
/// then sends again what the other has not received. A [Numbered] message is kept by its sender until acknowledged.
///
/// @param <M> what is carried: [BoothMessage] upwards, [BridgeMessage] downwards
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = Envelope.Unknown.class)
public sealed interface Envelope<M extends LinkMessage> {
    /// Opens or resumes.
    ///
    /// @param epoch names one unbroken numbering of the sender; a new one when the sender lost its memory
    /// @param peerEpoch the epoch of the other side that is being resumed; none at first
    /// @param received highest number received in that epoch, 0 for none
    record Hello<M extends LinkMessage>(
            UUID epoch, @Nullable UUID peerEpoch, long received) implements Envelope<M> {}

    /// Carries a message.
    ///
    /// @param number from 1, without gaps
    /// @param received highest number received from the other side
    /// @param message the message
    record Numbered<M extends LinkMessage>(long number, long received, M message) implements Envelope<M> {}

    /// Acknowledges when there is nothing to carry it.
    ///
    /// @param received highest number received
    record Ack<M extends LinkMessage>(long received) implements Envelope<M> {}

    /// Something of a later version; ignored.
    record Unknown<M extends LinkMessage>() implements Envelope<M> {}
}
