package cn.xiaowu.bridge.calls;

import java.time.Instant;

/// Whether a further clerk is in the call.
sealed interface Presence {
    /// It rings there.
    ///
    /// @param until when that is given up
    /// @param toLead whether the clerk is to take the call over, and not only to join it
    record Asked(Instant until, boolean toLead) implements Presence {}

    /// The page is connected.
    record Here() implements Presence {}

    /// The page is gone for the moment.
    ///
    /// @param until when it has to be back
    /// @param linked whether its links may still be open, so that the others keep theirs to it
    record Away(Instant until, boolean linked) implements Presence {}
}
