package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has to be done because of what happened to a call.
sealed interface CallEffect {
    /// Ring at a clerk's, and have both pages connect without sending.
    record Ring(Clerk clerk, Instant until, CallLinks links) implements CallEffect {}

    /// What was prepared while it rang is not needed.
    record Unprepare(CallLinks links) implements CallEffect {}

    /// Stop ringing there.
    ///
    /// @param missed whether the clerk let it ring out
    record StopRinging(Clerk clerk, boolean missed) implements CallEffect {}

    /// Have both pages open the seat's links.
    ///
    /// @param old links that these replace
    record Connect(Seat seat, @Nullable CallLinks old) implements CallEffect {}

    /// Tell the clerk's page again what it is in; its links go on.
    record Resume(Seat seat) implements CallEffect {}

    /// Tell one side that the other is gone for the moment, or back.
    record TellInterrupted(Side whom, Clerk clerk, boolean interrupted) implements CallEffect {}

    /// It is in the queue again, its clerk lost.
    record Requeued(Seat lost) implements CallEffect {}

    /// The booth does not remember its place: tell it again.
    record TellPlace() implements CallEffect {}

    /// It is over.
    ///
    /// @param seat who talked last, if somebody did
    record Over(EndReason reason, @Nullable Seat seat) implements CallEffect {}
}
