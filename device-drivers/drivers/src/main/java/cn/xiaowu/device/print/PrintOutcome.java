package cn.xiaowu.device.print;

import cn.xiaowu.device.health.DeviceFault;

/// What became of a document. If this program ends before it is told, that is [Uncertain] too: only the paper knows.
public sealed interface PrintOutcome {
    /// What that means for the document's job.
    default JobState state() {
        return switch (this) {
            case Printed() -> JobState.DONE;
            case Uncertain _ -> JobState.UNCERTAIN;
            case OutOfPaper(), CoverOpen(), Offline _ -> JobState.FAILED;
        };
    }

    /// The three ends that a job can have.
    enum JobState {
        /// All of it is on paper.
        DONE,
        /// Nobody knows how much is on paper; a person has to look. Never printed again by itself.
        UNCERTAIN,
        /// Nothing is on paper; it may be printed again.
        FAILED
    }

    /// It came out, and the printer is well.
    record Printed() implements PrintOutcome {}

    /// Nothing was printed: there is no paper.
    record OutOfPaper() implements PrintOutcome {}

    /// Nothing was printed: the cover is open.
    record CoverOpen() implements PrintOutcome {}

    /// Nothing was printed: the printer is not there, does not answer or can't print.
    ///
    /// @param fault why
    record Offline(DeviceFault fault) implements PrintOutcome {}

    /// Printing began and something went wrong: the paper may be out whole, in part or not at all. A numbered
    /// document must not be printed again by itself.
    ///
    /// @param fault what went wrong
    record Uncertain(DeviceFault fault) implements PrintOutcome {}
}
