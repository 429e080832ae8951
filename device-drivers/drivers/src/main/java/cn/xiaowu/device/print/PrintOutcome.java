package cn.xiaowu.device.print;

import cn.xiaowu.device.health.DeviceFault;

/// What became of a document.
public sealed interface PrintOutcome {
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
