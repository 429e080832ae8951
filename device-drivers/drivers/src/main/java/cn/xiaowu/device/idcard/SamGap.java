package cn.xiaowu.device.idcard;

/// Why bytes belong to no frame.
public sealed interface SamGap {
    /// They do not begin as a frame does. One stray `AA` before a frame is nothing to worry about.
    record NoPreamble() implements SamGap {}

    /// They begin as a frame does and announce a length that no frame has.
    ///
    /// @param announced how many bytes should follow the length, 0 to 65535
    record ImpossibleLength(int announced) implements SamGap {}

    /// They look like a frame whose checksum is wrong.
    ///
    /// @param frameLength how long the frame would be, in bytes
    /// @param expected the checksum of its bytes, 0 to 255
    /// @param found the checksum in its place
    record WrongChecksum(int frameLength, int expected, int found) implements SamGap {}

    /// A frame begins and the stream is over before its end.
    ///
    /// @param frameLength how long the frame would be, in bytes; 0 if its length was cut off too
    /// @param present how many bytes of it came
    record CutOff(int frameLength, int present) implements SamGap {}
}
