package cn.xiaowu.kiosk.recording;

import java.time.Duration;
import java.time.Instant;

/// Whether recorders are heard, and whether they should be. Pure: time is a parameter.
///
/// ```
/// Off ──chunk──▶ On ──hold──▶ Held ──over──▶ Awaited ──chunk──▶ On
///  ▲             │                              │
///  └──── recorders are gone, or silent ─────────┘        a hold begins in each of the others
/// ```
sealed interface RecordingState {
    /// The page gives a chunk a second; a line to this machine is not late.
    Duration SILENT = Duration.ofSeconds(5);

    /// No recorder is at work, and nobody is surprised: none has begun, or it was said that they are gone.
    record Off() implements RecordingState {}

    /// Recorders are at work.
    ///
    /// @param heard when the last chunk came
    record On(Instant heard) implements RecordingState {}

    /// The citizen is on hold: no recorder may be at work.
    record Held() implements RecordingState {}

    /// The hold is over: recorders are to begin anew.
    ///
    /// @param since when it was over
    record Awaited(Instant since) implements RecordingState {}

    /// A chunk came of a recorder that is at work.
    default RecordingState heard(Instant now) {
        return this instanceof Held ? this : new On(now);
    }

    /// Recorders are gone. On hold there are none.
    default RecordingState lost() {
        return this instanceof Held ? this : new Off();
    }

    /// The citizen is on hold, or is not.
    default RecordingState hold(boolean held, Instant now) {
        if (held) {
            return new Held();
        }
        return this instanceof Held ? new Awaited(now) : this;
    }

    /// Whether it was said that it is recorded, or is about to be again.
    default boolean isExpected() {
        return this instanceof On || this instanceof Awaited;
    }

    /// Whether no recorder has been heard for a while, though one should be.
    default boolean isSilent(Instant now) {
        return switch (this) {
            case On(var heard) -> heard.plus(SILENT).isBefore(now);
            case Awaited(var since) -> since.plus(SILENT).isBefore(now);
            case Off() -> false;
            case Held() -> false;
        };
    }
}
