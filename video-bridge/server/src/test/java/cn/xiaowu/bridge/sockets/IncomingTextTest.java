package cn.xiaowu.bridge.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;
import org.junit.jupiter.api.Test;

class IncomingTextTest {
    private final IncomingText incoming = new IncomingText(1_000);

    @Property(tries = 300)
    void aTextIsTheSameHoweverItIsCut(
            @ForAll @StringLength(max = 100) String text, @ForAll @IntRange(min = 1, max = 10) int size) {
        // Unpaired surrogates are no text: they become question marks before they are sent.
        byte[] bytes = text.getBytes(UTF_8);
        byte code = OpCode.TEXT;
        int at = 0;
        for (; at + size < bytes.length; at += size) {
            assertThat(incoming.add(frame(code, false, Arrays.copyOfRange(bytes, at, at + size))))
                    .isEmpty();
            code = OpCode.CONTINUATION;
        }

        assertThat(incoming.add(frame(code, true, Arrays.copyOfRange(bytes, at, bytes.length))))
                .contains(new String(bytes, UTF_8));
    }

    @Test
    void anEmptyTextIsOne() {
        assertThat(incoming.add(new Frame(OpCode.TEXT))).isEqualTo(Optional.of(""));
    }

    @Test
    void aTextIsRefusedAsSoonAsItIsTooLong() {
        assertThat(incoming.add(frame(OpCode.TEXT, false, new byte[600]))).isEmpty();

        assertThatThrownBy(() -> incoming.add(frame(OpCode.CONTINUATION, false, new byte[401])))
                .isInstanceOf(MessageTooLargeException.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> incoming.add(frame(OpCode.TEXT, true, new byte[] {'a', (byte) 0xC3})))
                .isInstanceOf(BadPayloadException.class);
    }

    private static Frame frame(byte code, boolean last, byte[] payload) {
        return new Frame(code, last, ByteBuffer.wrap(payload));
    }
}
