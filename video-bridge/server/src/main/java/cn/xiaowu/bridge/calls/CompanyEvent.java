package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Supervision;

/// What can happen to the company of those who talk.
sealed interface CompanyEvent {
    /// Who leads asks another clerk.
    ///
    /// @param toLead whether to take the call over, and not only to join it
    record Ask(Clerk clerk, boolean toLead) implements CompanyEvent {}

    /// A clerk who was asked comes.
    record Come(Clerk clerk) implements CompanyEvent {}

    /// A clerk who was asked does not come, one who is there leaves, or who leads takes the asking back or sends one
    /// away.
    record Leave(Clerk clerk) implements CompanyEvent {}

    /// The page of a further clerk is gone.
    record Lost(Clerk clerk) implements CompanyEvent {}

    /// It was loaded anew: what links it had are gone.
    record Reloaded(Clerk clerk) implements CompanyEvent {}

    /// It is back.
    record Back(Clerk clerk) implements CompanyEvent {}

    /// A supervisor looks after the call, or goes on doing so in another way.
    record Supervise(Clerk clerk, Supervision way) implements CompanyEvent {}

    /// A supervisor who is there leads from now on; who led helps.
    record TakeOver(Clerk clerk) implements CompanyEvent {}

    /// The citizen waits while the clerks confer, or no longer.
    record Hold(boolean on) implements CompanyEvent {}
}
