package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;

/// What happens to a recording.
public sealed interface RecordingEvent {
    /// The citizen was told, and agreed.
    record Agreed() implements RecordingEvent {}

    /// A recorder runs.
    record Began() implements RecordingEvent {}

    /// No recorder runs.
    ///
    /// @param reason why
    record Broke(GapReason reason) implements RecordingEvent {}

    /// The booth's log came, and everything that it names is here.
    record Completed() implements RecordingEvent {}

    /// Manifest and signature are on disk.
    record Signed() implements RecordingEvent {}
}
