package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Connecting;
import cn.xiaowu.bridge.calls.CallState.Ended;
import cn.xiaowu.bridge.calls.CallState.Offered;
import cn.xiaowu.bridge.calls.CallState.Queued;
import cn.xiaowu.contract.call.EndReason;
import java.time.Instant;

/// What happens to a call in the queue.
final class Waiting {
    private Waiting() {}

    static CallStep step(Queued queued, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Offer(var clerk, var links) -> {
                Instant until = now.plus(CallMachine.RING);
                yield CallStep.to(new Offered(clerk, until, queued, links), new CallEffect.Ring(clerk, until, links));
            }
            case CallEvent.Answer answer -> answered(queued, answer, now);
            case CallEvent.BoothGone() -> CallStep.to(boothGone(queued, now));
            case CallEvent.BoothBack(var anew) -> CallStep.to(anew ? boothGone(queued, now) : boothBack(queued));
            case CallEvent.AskedAgain _ -> CallStep.to(boothBack(queued), new CallEffect.TellPlace());
            case CallEvent.End _ -> over(EndReason.ABANDONED);
            case CallEvent.Tick() -> isLate(queued, now) ? over(EndReason.BOOTH_LOST) : CallStep.to(queued);
            case CallEvent.Decline _ -> CallStep.to(queued);
            case CallEvent.Flow _ -> CallStep.to(queued);
            case CallEvent.ClerkGone _ -> CallStep.to(queued);
            case CallEvent.ClerkBack _ -> CallStep.to(queued);
            case CallEvent.ClerkResumed _ -> CallStep.to(queued);
            case CallEvent.MediaLost _ -> CallStep.to(queued);
            case CallEvent.OfCompany _ -> CallStep.to(queued);
        };
    }

    /// A booth that is away when the clerk answers has what is left of its time to come back.
    static CallStep answered(Queued queued, CallEvent.Answer answer, Instant now) {
        var seat = new Seat(answer.clerk(), answer.links(), now, queued.front());
        Talk talk = Talk.begun(seat);
        var connect = new CallEffect.Connect(seat, null);
        return queued.boothDeadline() == null
                ? CallStep.to(new Connecting(talk), connect)
                : CallStep.to(
                        new CallState.Interrupted(talk, queued.boothDeadline(), null),
                        connect,
                        new CallEffect.TellInterrupted(Side.CLERK, answer.clerk(), true));
    }

    static Queued boothGone(Queued queued, Instant now) {
        return queued.boothDeadline() == null ? new Queued(queued.front(), now.plus(CallMachine.RETURN)) : queued;
    }

    static Queued boothBack(Queued queued) {
        return new Queued(queued.front(), null);
    }

    static boolean isLate(Queued queued, Instant now) {
        return queued.boothDeadline() != null && now.isAfter(queued.boothDeadline());
    }

    static CallStep over(EndReason reason) {
        return CallStep.to(new Ended(reason), new CallEffect.Over(reason, null));
    }
}
