package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a call stands.
sealed interface CallState {
    /// A clerk is waited for.
    ///
    /// @param front whether it goes ahead of all others, because its clerk was lost
    /// @param boothDeadline until when the booth has to be back; none while it is here
    record Queued(boolean front, @Nullable Instant boothDeadline) implements CallState {}

    /// It rings at a clerk's; it keeps its place.
    ///
    /// @param clerk where
    /// @param ringsUntil when it goes on to another
    /// @param queued what it was before
    /// @param links what both pages prepare meanwhile
    record Offered(Clerk clerk, Instant ringsUntil, Queued queued, CallLinks links) implements CallState {}

    /// A clerk answered; the pages connect.
    ///
    /// @param talk who
    record Connecting(Talk talk) implements CallState {}

    /// Both see each other.
    ///
    /// @param talk who
    record Active(Talk talk) implements CallState {}

    /// One of the two is gone for the moment, or both are.
    ///
    /// @param talk who
    /// @param boothDeadline until when the booth has to be back; none while it is here
    /// @param clerkDeadline until when the clerk's page has to be back; none while it is here
    record Interrupted(
            Talk talk,
            @Nullable Instant boothDeadline,
            @Nullable Instant clerkDeadline) implements CallState {}

    /// Over.
    ///
    /// @param reason why
    record Ended(EndReason reason) implements CallState {}

    /// Whose page is being connected to the booth's, or is: who talks, or who is asked to.
    default @Nullable Pairing pairing() {
        Talk talk = talk();
        if (talk != null) {
            return new Pairing(talk.seat().clerk(), talk.seat().links());
        }
        return this instanceof Offered(var clerk, var _, var _, var links) ? new Pairing(clerk, links) : null;
    }

    /// The same, with others or other links; nothing changes where nobody talks.
    default CallState with(Talk other) {
        return switch (this) {
            case Connecting _ -> new Connecting(other);
            case Active _ -> new Active(other);
            case Interrupted(var _, var boothDeadline, var clerkDeadline) ->
                new Interrupted(other, boothDeadline, clerkDeadline);
            case Queued queued -> queued;
            case Offered offered -> offered;
            case Ended ended -> ended;
        };
    }

    /// All links that pages have open, or are to open while it rings; none in the queue.
    default CallLinks links() {
        Pairing pairing = pairing();
        return pairing == null ? CallLinks.NONE : pairing.links();
    }

    /// Who talks, if somebody does.
    default @Nullable Talk talk() {
        return switch (this) {
            case Connecting(var talk) -> talk;
            case Active(var talk) -> talk;
            case Interrupted(var talk, var _, var _) -> talk;
            case Queued _ -> null;
            case Offered _ -> null;
            case Ended _ -> null;
        };
    }
}
