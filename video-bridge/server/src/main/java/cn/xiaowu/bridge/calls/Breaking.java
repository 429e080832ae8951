package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Active;
import cn.xiaowu.bridge.calls.CallState.Connecting;
import cn.xiaowu.bridge.calls.CallState.Ended;
import cn.xiaowu.bridge.calls.CallState.Interrupted;
import cn.xiaowu.bridge.calls.CallState.Queued;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a call of which one side is gone for the moment, or both are.
final class Breaking {
    private Breaking() {}

    static CallStep step(Interrupted call, CallEvent event, Instant now) {
        Talk talk = call.talk();
        return switch (event) {
            case CallEvent.Flow(var side, var flowing) ->
                CallStep.to(new Interrupted(talk.flowing(side, flowing), call.boothDeadline(), call.clerkDeadline()));
            case CallEvent.BoothGone() -> CallStep.to(new Interrupted(talk, booth(call, now), call.clerkDeadline()));
            case CallEvent.BoothBack(var anew) ->
                anew
                        ? CallStep.to(new Interrupted(talk, booth(call, now), call.clerkDeadline()))
                        : boothBack(call, talk, List.of());
            case CallEvent.AskedAgain(var links) -> askedAgain(call, links);
            case CallEvent.ClerkGone() -> clerkGone(call, now);
            case CallEvent.ClerkBack(var links) -> clerkBack(call, links);
            case CallEvent.ClerkResumed() -> clerkResumed(call);
            case CallEvent.MediaLost(var links) -> mediaLost(call, links);
            case CallEvent.End(var side, var reason) -> Talking.over(talk, side, reason);
            case CallEvent.Tick() -> tick(call, now);
            case CallEvent.OfCompany(var what) -> CallStep.to(led(call, Conference.step(talk, what, now)));
            case CallEvent.Offer _ -> CallStep.to(call);
            case CallEvent.Answer _ -> CallStep.to(call);
            case CallEvent.Decline _ -> CallStep.to(call);
        };
    }

    private static Instant booth(Interrupted call, Instant now) {
        return call.boothDeadline() == null ? now.plus(CallMachine.RETURN) : call.boothDeadline();
    }

    private static CallStep boothBack(Interrupted call, Talk talk, List<CallEffect> before) {
        var effects = new ArrayList<>(before);
        effects.add(tell(Side.CLERK, talk.seat().clerk(), false));
        return new CallStep(whenHere(talk, null, call.clerkDeadline()), effects);
    }

    /// A booth that was restarted asks for its call; its page needs links anew, and so does the other end.
    private static CallStep askedAgain(Interrupted call, CallLinks links) {
        if (call.boothDeadline() == null) {
            return CallStep.to(call);
        }
        Talk anew = call.talk().relinked(links);
        var connect = new CallEffect.Connect(anew.seat(), call.talk().seat().links());
        return boothBack(call, anew, List.of(connect));
    }

    private static CallStep clerkGone(Interrupted call, Instant now) {
        Instant deadline = call.clerkDeadline() == null ? now.plus(CallMachine.RETURN) : call.clerkDeadline();
        return CallStep.to(
                new Interrupted(call.talk(), call.boothDeadline(), deadline),
                tell(Side.BOOTH, call.talk().seat().clerk(), true));
    }

    /// Whoever is away gets the new links when coming back.
    private static CallStep mediaLost(Interrupted call, CallLinks links) {
        Talk anew = call.talk().relinked(links);
        return CallStep.to(
                new Interrupted(anew, call.boothDeadline(), call.clerkDeadline()),
                new CallEffect.Connect(anew.seat(), call.talk().seat().links()));
    }

    private static CallStep clerkBack(Interrupted call, CallLinks links) {
        Talk anew = call.talk().relinked(links);
        var connect = new CallEffect.Connect(anew.seat(), call.talk().seat().links());
        return clerkHere(call, anew, connect, tell(Side.BOOTH, anew.seat().clerk(), false));
    }

    private static CallStep clerkResumed(Interrupted call) {
        return clerkHere(call, call.talk(), Talking.resumes(call.talk()));
    }

    private static CallStep clerkHere(Interrupted call, Talk talk, CallEffect... first) {
        List<CallEffect> effects = new ArrayList<>(List.of(first));
        if (call.boothDeadline() != null) {
            effects.add(tell(Side.CLERK, talk.seat().clerk(), true));
        }
        return new CallStep(whenHere(talk, call.boothDeadline(), null), effects);
    }

    private static CallState whenHere(Talk talk, @Nullable Instant boothDeadline, @Nullable Instant clerkDeadline) {
        if (boothDeadline != null || clerkDeadline != null) {
            return new Interrupted(talk, boothDeadline, clerkDeadline);
        }
        return talk.isSeenByBoth() ? new Active(talk) : new Connecting(talk);
    }

    /// A clerk who is away is not waited for once another leads.
    private static CallState led(Interrupted call, Talk now) {
        Clerk old = call.talk().seat().clerk();
        Instant deadline = call.clerkDeadline();
        if (deadline == null || now.isLedBy(old)) {
            return call.with(now);
        }
        Company company = now.company().changed(old, guest -> guest.now(new Presence.Away(deadline, true)));
        return whenHere(now.with(company), call.boothDeadline(), null);
    }

    private static CallStep tick(Interrupted call, Instant now) {
        Seat seat = call.talk().seat();
        if (call.boothDeadline() != null && now.isAfter(call.boothDeadline())) {
            return over(EndReason.BOOTH_LOST, seat);
        }
        if (call.clerkDeadline() == null || !now.isAfter(call.clerkDeadline())) {
            return CallStep.to(call.with(Conference.tick(call.talk(), now)));
        }
        return seat.second()
                ? over(EndReason.CLERK_LOST, seat)
                : CallStep.to(new Queued(true, call.boothDeadline()), new CallEffect.Requeued(seat));
    }

    private static CallStep over(EndReason reason, Seat seat) {
        return CallStep.to(new Ended(reason), new CallEffect.Over(reason, seat));
    }

    private static CallEffect tell(Side whom, Clerk clerk, boolean interrupted) {
        return new CallEffect.TellInterrupted(whom, clerk, interrupted);
    }
}
