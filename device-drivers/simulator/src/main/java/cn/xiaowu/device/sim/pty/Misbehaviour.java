package cn.xiaowu.device.sim.pty;

/// How a device can go wrong on its line. What the bytes mean does not matter for these.
public enum Misbehaviour {
    /// It behaves.
    NONE,
    /// It hears everything and answers nothing.
    SILENT,
    /// It answers byte by byte, with pauses longer than any between bytes of a healthy device.
    SLOW,
    /// It answers as many bytes as it should, none of them right.
    GARBAGE,
    /// It stops in the middle of each answer.
    HALF_FRAME,
    /// The last byte of each answer is wrong.
    WRONG_CHECKSUM,
    /// Its plug is pulled in the middle of the next answer.
    UNPLUGGED_MID_FRAME,
    /// It says that it is busy, in its own protocol's words, whatever it is asked.
    STUCK_BUSY
}
