package cn.xiaowu.device.idcard;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What a reader can be asked.
public enum SamCommand {
    /// Begin anew.
    RESET(0x10, 0xFF, Duration.ofMillis(500)),
    /// How the security module is.
    STATUS(0x11, 0xFF, Duration.ofMillis(500)),
    /// Whether a card lies on the reader. Says nothing about whose it is.
    FIND(0x20, 0x01, Duration.ofMillis(500)),
    /// Choose the card that was found.
    SELECT(0x20, 0x02, Duration.ofMillis(500)),
    /// Read text and photograph of the chosen card.
    READ(0x30, 0x01, Duration.ofSeconds(3));

    private final byte command;
    private final byte parameter;
    private final Duration patience;

    SamCommand(int command, int parameter, Duration patience) {
        this.command = (byte) command;
        this.parameter = (byte) parameter;
        this.patience = patience;
    }

    /// The command that a frame asks; empty if it is none of these.
    public static Optional<SamCommand> of(SamFrame frame) {
        byte[] body = frame.body();
        return Arrays.stream(values())
                .filter(known -> body.length == 2 && body[0] == known.command && body[1] == known.parameter)
                .findFirst();
    }

    /// The frame that asks it.
    public SamFrame frame() {
        return new SamFrame(new byte[] {command, parameter});
    }

    /// How long the reader may take to answer.
    public Duration patience() {
        return patience;
    }
}
