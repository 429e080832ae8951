package cn.xiaowu.bridge.sockets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;

/// Puts a text together from the frames that it comes in. Holds nothing while none comes. Not for use by several
/// threads.
final class IncomingText {
    private final long largest;
    private ByteArrayOutputStream begun = new ByteArrayOutputStream(0);

    /// @param largest in bytes of UTF-8
    IncomingText(long largest) {
        this.largest = largest;
    }

    /// Adds a frame.
    ///
    /// @return the text if this is its last
    /// @throws MessageTooLargeException if the text is
    /// @throws BadPayloadException if it is not UTF-8 (RFC 6455, section 8.1)
    Optional<String> add(Frame frame) {
        if (begun.size() + (long) frame.getPayloadLength() > largest) {
            throw new MessageTooLargeException("a text of more than " + largest + " bytes");
        }
        byte[] payload = new byte[frame.getPayloadLength()];
        if (frame.hasPayload()) {
            frame.getPayload().get(payload);
        }
        if (begun.size() == 0 && frame.isFin()) {
            return Optional.of(text(payload));
        }
        begun.writeBytes(payload);
        if (!frame.isFin()) {
            return Optional.empty();
        }
        byte[] whole = begun.toByteArray();
        begun = new ByteArrayOutputStream(0);
        return Optional.of(text(whole));
    }

    /// At once: Jetty's own sink does it byte by byte.
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadPayloadException("not UTF-8", e);
        }
    }
}
