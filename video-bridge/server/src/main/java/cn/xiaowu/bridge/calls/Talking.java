package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Active;
import cn.xiaowu.bridge.calls.CallState.Connecting;
import cn.xiaowu.bridge.calls.CallState.Ended;
import cn.xiaowu.bridge.calls.CallState.Interrupted;
import cn.xiaowu.contract.call.EndReason;
import java.time.Instant;

/// What happens to a call while both sides are here.
final class Talking {
    private Talking() {}

    static CallStep step(CallState state, Talk talk, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Flow(var side, var flowing) -> CallStep.to(resumed(state, talk.flowing(side, flowing)));
            case CallEvent.BoothGone() -> boothGone(talk, now);
            case CallEvent.BoothBack(var anew) -> anew ? boothGone(talk, now) : CallStep.to(state);
            case CallEvent.ClerkGone() ->
                CallStep.to(
                        new Interrupted(talk, null, now.plus(CallMachine.RETURN)),
                        new CallEffect.TellInterrupted(Side.BOOTH, talk.seat().clerk(), true));
            // A newer page of the clerk replaced the older.
            case CallEvent.ClerkBack(var links) -> relinked(talk, links);
            case CallEvent.ClerkResumed() -> CallStep.to(state, resumes(talk));
            case CallEvent.MediaLost(var links) -> relinked(talk, links);
            case CallEvent.End(var side, var reason) -> over(talk, side, reason);
            case CallEvent.Offer _ -> CallStep.to(state);
            case CallEvent.Answer _ -> CallStep.to(state);
            case CallEvent.Decline _ -> CallStep.to(state);
            case CallEvent.AskedAgain _ -> CallStep.to(state);
            case CallEvent.OfCompany(var what) -> CallStep.to(state.with(Conference.step(talk, what, now)));
            case CallEvent.Tick _ -> CallStep.to(state.with(Conference.tick(talk, now)));
        };
    }

    /// Once active it stays so: what the pages lose for a moment they mend between themselves.
    private static CallState resumed(CallState state, Talk talk) {
        return state instanceof Active || talk.isSeenByBoth() ? new Active(talk) : new Connecting(talk);
    }

    /// The booth hears that the clerk is back even if it did not hear the contrary: what it said to the clerk's page
    /// may
    /// be lost.
    static CallEffect[] resumes(Talk talk) {
        return new CallEffect[] {
            new CallEffect.Resume(talk.seat()),
            new CallEffect.TellInterrupted(Side.BOOTH, talk.seat().clerk(), false)
        };
    }

    private static CallStep boothGone(Talk talk, Instant now) {
        return CallStep.to(
                new Interrupted(talk, now.plus(CallMachine.RETURN), null),
                new CallEffect.TellInterrupted(Side.CLERK, talk.seat().clerk(), true));
    }

    static CallStep relinked(Talk talk, CallLinks links) {
        Talk anew = talk.relinked(links);
        return CallStep.to(
                new Connecting(anew),
                new CallEffect.Connect(anew.seat(), talk.seat().links()));
    }

    static CallStep over(Talk talk, Side side, EndReason said) {
        EndReason reason = side == Side.CLERK ? EndReason.CLERK_HUNG_UP : boothReason(said);
        return CallStep.to(new Ended(reason), new CallEffect.Over(reason, talk.seat()));
    }

    /// A booth can only speak for its citizen.
    private static EndReason boothReason(EndReason said) {
        return said == EndReason.COMPLETED ? EndReason.COMPLETED : EndReason.CITIZEN_LEFT;
    }
}
