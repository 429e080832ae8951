package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /// Nothing can be added or changed (SEALED, 已封存). It is kept for as long as nobody sets a period.
    record Sealed(Instant since) implements RecordingState {}

    /// Kept for a period (RETAINED, 保存期内); then it is destroyed.
    ///
    /// @param until the first moment at which it may be
    record Retained(Instant until, Instant since) implements RecordingState {}

    /// Kept until somebody lifts the hold (LEGAL_HOLD, 保全).
    ///
    /// @param until the end of the period, if one was set
    record LegalHold(@Nullable Instant until, Instant since) implements RecordingState {}

    /// Its media are being unlinked (DESTROYING): nothing leads back.
    record Destroying(Instant since) implements RecordingState {}

    /// Its media are gone (DESTROYED, 已销毁). Manifest and signature stay.
    record Destroyed(Instant since) implements RecordingState {}

    /// Whether its manifest is signed: nothing more is taken in.
    default boolean isClosed() {
        return switch (this) {
            case Off _, Noticed _, On _, Gap _, Sealing _ -> false;
            case Sealed _, Retained _, LegalHold _, Destroying _, Destroyed _ -> true;
        };
    }
}
