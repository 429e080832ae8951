package cn.xiaowu.contract.link;

import cn.xiaowu.contract.wire.WireFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// One direction of the link as text. Immutable, for use by any thread.
///
/// @param <M> what is carried
public final class LinkFormat<M extends LinkMessage> {
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private LinkFormat(Class<M> messageType) {
        JavaType type = WireFormat.mapper().getTypeFactory().constructParametricType(Envelope.class, messageType);
        this.reader = WireFormat.mapper().readerFor(type);
        this.writer = WireFormat.mapper().writerFor(type);
    }

    /// From booth to bridge.
    public static LinkFormat<BoothMessage> upwards() {
        return new LinkFormat<>(BoothMessage.class);
    }

    /// From bridge to booth.
    public static LinkFormat<BridgeMessage> downwards() {
        return new LinkFormat<>(BridgeMessage.class);
    }

    /// The envelope as JSON text.
    public String write(Envelope<M> envelope) {
        return writer.writeValueAsString(envelope);
    }

    /// The envelope that a text holds.
    ///
    /// @throws IllegalArgumentException if the text is no envelope; its message does not repeat the text
    public Envelope<M> read(String text) {
        try {
            return reader.readValue(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "not an envelope of the link: " + e.getClass().getSimpleName(), e);
        }
    }
}
