package cn.xiaowu.bridge.recordings;

/// Whether a booth may send a segment.
public enum Opening {
    /// It may; doing so again changes nothing.
    OPEN,
    /// The call is not this booth's.
    FOREIGN,
    /// The disk is low: no new recording. Those that run go on.
    NO_ROOM,
    /// The recording is sealed.
    SEALED
}
