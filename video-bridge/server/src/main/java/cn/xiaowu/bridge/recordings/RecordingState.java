package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;
import java.time.Instant;

/// Where a recording stands.
public sealed interface RecordingState {
    /// Since when.
    Instant since();

    /// Nobody was told yet (OFF).
    record Off(Instant since) implements RecordingState {}

    /// The citizen was told and agreed (NOTICE, 已告知).
    record Noticed(Instant since) implements RecordingState {}

    /// It is recorded (ON).
    record On(Instant since) implements RecordingState {}

    /// It is not recorded for the moment (GAP, 缺口).
    ///
    /// @param reason why
    record Gap(GapReason reason, Instant since) implements RecordingState {}

    /// The call is over and every byte is here (SEALING).
    record Sealing(Instant since) implements RecordingState {}

    /// Nothing can be added or changed (SEALED, 已封存).
    record Sealed(Instant since) implements RecordingState {}
}
