package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;
import java.time.Instant;

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

    /// A period was set for it.
    ///
    /// @param until when it ends
    record Kept(Instant until) implements RecordingEvent {}

    /// Somebody wants it kept whatever the period says.
    record Held() implements RecordingEvent {}

    /// The hold is over.
    record Released() implements RecordingEvent {}

    /// Its media are to be unlinked, if it is due.
    record Expired() implements RecordingEvent {}

    /// Its media are unlinked.
    record MediaGone() implements RecordingEvent {}
}
