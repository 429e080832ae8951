package cn.xiaowu.contract.recording;

/// How the recording of a call stands at the moment.
public enum RecordingStatus {
    /// The citizen was told, and agreed; nothing is recorded yet.
    AGREED,
    /// It is recorded, and each chunk is safe in the booth.
    ON,
    /// It is not recorded for the moment.
    GAP
}
