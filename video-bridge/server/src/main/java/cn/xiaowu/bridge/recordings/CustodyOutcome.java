package cn.xiaowu.bridge.recordings;

/// What came of an act on a recording.
public sealed interface CustodyOutcome {
    /// It is done, and on record.
    ///
    /// @param state where the recording stands now
    record Done(RecordingState state) implements CustodyOutcome {}

    /// There is no recording of that call.
    record NoSuchRecording() implements CustodyOutcome {}

    /// It can't be done where the recording stands.
    ///
    /// @param state where that is
    record NotPossible(RecordingState state) implements CustodyOutcome {}
}
