package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import org.jspecify.annotations.Nullable;

/// What can happen to a call.
sealed interface CallEvent {
    /// Links that were opened for it, if any were. They are closed again if nothing comes of it.
    default @Nullable CallLinks links() {
        return null;
    }

    /// It is this clerk's turn.
    ///
    /// @param links for both pages to prepare
    record Offer(Clerk clerk, CallLinks links) implements CallEvent {}

    /// A clerk answers, or picks it from the list.
    ///
    /// @param links for both pages; those prepared, where there are
    record Answer(Clerk clerk, CallLinks links) implements CallEvent {}

    /// The clerk at whom it rings does not take it.
    record Decline(Clerk clerk) implements CallEvent {}

    /// A page decodes the other's picture, or no longer.
    record Flow(Side side, boolean flowing) implements CallEvent {}

    /// The booth's link went down.
    record BoothGone() implements CallEvent {}

    /// The booth's link came up.
    ///
    /// @param anew whether the booth lost its memory; then it has to ask for its call again
    record BoothBack(boolean anew) implements CallEvent {}

    /// The booth asked for this call once more.
    ///
    /// @param links new ones, in case its page lost the old
    record AskedAgain(CallLinks links) implements CallEvent {}

    /// The clerk's page is gone.
    record ClerkGone() implements CallEvent {}

    /// The clerk's page is back, without memory.
    ///
    /// @param links new ones
    record ClerkBack(CallLinks links) implements CallEvent {}

    /// The clerk's page is back, with all its links open: only what carries signals was gone.
    record ClerkResumed() implements CallEvent {}

    /// The media server that carried picture and sound is gone.
    ///
    /// @param links new ones, elsewhere
    record MediaLost(CallLinks links) implements CallEvent {}

    /// Somebody beside the two comes, goes, or does something.
    record OfCompany(CompanyEvent what) implements CallEvent {}

    /// One of the two ends it.
    ///
    /// @param reason why, as the booth says; a clerk just hangs up
    record End(Side side, EndReason reason) implements CallEvent {}

    /// Time has passed.
    record Tick() implements CallEvent {}
}
