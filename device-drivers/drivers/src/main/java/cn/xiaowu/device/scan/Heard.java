package cn.xiaowu.device.scan;

/// What was in a scanner's stream.
public sealed interface Heard {
    /// Bytes of codes, to be cut by silences.
    ///
    /// @param bytes the bytes
    record Raw(byte[] bytes) implements Heard {}

    /// A whole code in a packet of its own.
    ///
    /// @param bytes its bytes
    record Whole(byte[] bytes) implements Heard {}

    /// The scanner answered a command: it is alive.
    ///
    /// @param positive whether it did as it was told
    /// @param evidence what it said, printable
    record Answer(boolean positive, String evidence) implements Heard {}

    /// A packet of a code that goes on in the next one, or came before.
    record Part() implements Heard {}

    /// A code in packets that is too long to be one.
    record TooLong() implements Heard {}

    /// A packet with a wrong checksum, or half of one; it should be sent again.
    record Spoiled() implements Heard {}
}
