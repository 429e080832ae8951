package cn.xiaowu.device.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a scanner understands. All of them send codes; they differ in how they are told to read and in whether they
/// can be asked anything.
public enum ScannerDialect {
    /// Sends what it sees and understands nothing.
    PLAIN,
    /// Honeywell: `SYN T CR` and `SYN U CR`, which it does not answer; its menu commands it does.
    HONEYWELL,
    /// Zebra's Simple Serial Interface: packets both ways, acknowledged.
    SSI,
    /// Newland's unified command set, answered one by one.
    NEWLAND,
    /// Older Newland models: `ESC 1` starts, nothing stops. Answers nothing.
    NEWLAND_OLD;

    /// Honeywell's menu word for the speed of its line.
    static final String HONEYWELL_SPEED = "232BAD";

    /// What starts reading; empty if it can't be told to.
    public Optional<byte[]> start() {
        return switch (this) {
            case PLAIN -> Optional.empty();
            case HONEYWELL -> Optional.of(new byte[] {0x16, 0x54, 0x0D});
            case SSI -> Optional.of(SsiPacket.command(SsiPacket.START).encoded());
            case NEWLAND -> Optional.of(newland("#SCNTRG1"));
            case NEWLAND_OLD -> Optional.of(new byte[] {0x1B, 0x31});
        };
    }

    /// What stops reading; empty if nothing does.
    public Optional<byte[]> stop() {
        return switch (this) {
            case PLAIN, NEWLAND_OLD -> Optional.empty();
            case HONEYWELL -> Optional.of(new byte[] {0x16, 0x55, 0x0D});
            case SSI -> Optional.of(SsiPacket.command(SsiPacket.STOP).encoded());
            case NEWLAND -> Optional.of(newland("#SCNTRG0"));
        };
    }

    /// A question that changes nothing and is answered by every scanner of this dialect; empty if it can't be asked
    /// anything, so that whether it lives can't be known.
    public Optional<byte[]> question() {
        return switch (this) {
            case PLAIN, NEWLAND_OLD -> Optional.empty();
            // SYN M CR begins a menu command, ? asks for its value, . means the lasting one.
            case HONEYWELL -> Optional.of(ascii("\u0016M\r" + HONEYWELL_SPEED + "?."));
            case SSI -> Optional.of(SsiPacket.command(SsiPacket.REVISION).encoded());
            case NEWLAND -> Optional.of(newland("#QRYSYS"));
        };
    }

    /// Whether it answers each command to start or stop.
    boolean answersTriggers() {
        return this == SSI || this == NEWLAND;
    }

    /// Whether it says no to the question only when it is busy: of the others some models don't know the question, and
    /// say so.
    boolean isBusyIfItRefuses() {
        return this == SSI;
    }

    /// What prepares it, when its line is opened. Settings of Newland that begin with `#` are forgotten without power,
    /// so its memory does not wear. A triggered one is told for how long to read: just as long as until it is told
    /// again.
    List<byte[]> preparation(ScannerSettings settings) {
        return switch (this) {
            case PLAIN, HONEYWELL, NEWLAND_OLD -> List.of();
            // A zero byte wakes it; it is no packet.
            case SSI ->
                List.of(new byte[] {0}, SsiPacket.command(SsiPacket.ENABLE).encoded());
            case NEWLAND ->
                switch (settings.mode()) {
                    case CONTINUOUS -> List.of(newland("#SCNMOD2"));
                    case TRIGGERED ->
                        List.of(
                                newland("#SCNMOD0"),
                                newland("#ORTSET" + settings.retrigger().toMillis()));
                };
        };
    }

    /// What a whole packet is answered with; empty if it is not.
    Optional<byte[]> acknowledgement() {
        return this == SSI ? Optional.of(SsiPacket.command(SsiPacket.ACK).encoded()) : Optional.empty();
    }

    /// What a spoiled packet is answered with; empty if it is not. Reason 1: send it again.
    Optional<byte[]> refusal() {
        return this == SSI
                ? Optional.of(new SsiPacket(SsiPacket.NAK, SsiPacket.HOST, 0, new byte[] {1}).encoded())
                : Optional.empty();
    }

    /// Tells its answers from codes.
    public ScannerSieve sieve() {
        return switch (this) {
            case PLAIN, NEWLAND_OLD -> new PlainSieve();
            case HONEYWELL -> AnswerSieve.honeywell();
            case SSI -> new SsiSieve();
            case NEWLAND -> AnswerSieve.newland();
        };
    }

    private static byte[] newland(String command) {
        return ascii("~\u00010000" + command + ";\u0003");
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
