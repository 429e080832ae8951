package cn.xiaowu.kiosk.recording;

/// What became of a chunk.
public enum Taken {
    /// It is durable.
    WRITTEN,
    /// No such call is recorded: the page stops.
    NOT_RECORDED,
    /// The disk failed: the page tries again.
    FAILED
}
