package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/// A card that says what it was told to, and minds what it is asked. Bytes are hexadecimal.
final class ScriptedCard implements ApduChannel {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Deque<Exchange> script = new ArrayDeque<>();
    private boolean leaving;

    /// Expects a command next.
    ScriptedCard on(String command, String reply) {
        script.add(new Exchange(command.replace(" ", ""), reply.replace(" ", "")));
        return this;
    }

    /// Is taken away once the script is over.
    ScriptedCard thenGone() {
        leaving = true;
        return this;
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLostException {
        Exchange next = script.poll();
        if (next == null && leaving) {
            throw new CardLostException("taken away");
        }
        assertThat(next).as("an answer to " + HEX.formatHex(command)).isNotNull();
        assertThat(HEX.formatHex(command)).isEqualTo(next.command());
        return HEX.parseHex(next.reply());
    }

    void isAtTheEndOfItsScript() {
        assertThat(script).isEmpty();
    }

    private record Exchange(String command, String reply) {}
}
