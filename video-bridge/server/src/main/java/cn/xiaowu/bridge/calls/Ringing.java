package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Offered;
import cn.xiaowu.bridge.calls.CallState.Queued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What happens to a call that rings at a clerk's. It is still in the queue: what happens to a queued call
/// happens to it.
final class Ringing {
    private Ringing() {}

    static CallStep step(Offered offered, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.Answer answer -> answered(offered, answer, now);
            case CallEvent.Decline(var clerk) -> clerk.equals(offered.clerk()) ? stop(offered, false) : stay(offered);
            case CallEvent.Tick() when !now.isBefore(offered.ringsUntil()) -> stop(offered, true);
            case CallEvent.Offer _ -> stay(offered);
            case CallEvent.AskedAgain(var links) -> askedAgain(offered, links);
            case CallEvent.MediaLost(var links) -> preparedAnew(offered, offered.queued(), links);
            default -> asQueued(offered, event, now);
        };
    }

    /// Another clerk may pick it from the list while it rings.
    private static CallStep answered(Offered offered, CallEvent.Answer answer, Instant now) {
        CallStep step = Waiting.answered(offered.queued(), answer, now);
        return answer.clerk().equals(offered.clerk()) ? step : alsoStop(offered, step);
    }

    private static CallStep stop(Offered offered, boolean missed) {
        return CallStep.to(
                offered.queued(),
                new CallEffect.StopRinging(offered.clerk(), missed),
                new CallEffect.Unprepare(offered.links()));
    }

    /// A booth that was restarted has lost its place and what it had prepared.
    private static CallStep askedAgain(Offered offered, CallLinks links) {
        CallStep step = preparedAnew(offered, Waiting.boothBack(offered.queued()), links);
        List<CallEffect> effects = new ArrayList<>(step.effects());
        effects.addFirst(new CallEffect.TellPlace());
        return new CallStep(step.state(), effects);
    }

    private static CallStep preparedAnew(Offered offered, Queued place, CallLinks links) {
        return CallStep.to(
                new Offered(offered.clerk(), offered.ringsUntil(), place, links),
                new CallEffect.Unprepare(offered.links()),
                new CallEffect.Ring(offered.clerk(), offered.ringsUntil(), links));
    }

    private static CallStep stay(Offered offered) {
        return CallStep.to(offered);
    }

    private static CallStep asQueued(Offered offered, CallEvent event, Instant now) {
        CallStep step = Waiting.step(offered.queued(), event, now);
        return step.state() instanceof Queued queued
                ? new CallStep(
                        new Offered(offered.clerk(), offered.ringsUntil(), queued, offered.links()), step.effects())
                : alsoStop(offered, step);
    }

    private static CallStep alsoStop(Offered offered, CallStep step) {
        List<CallEffect> effects = new ArrayList<>();
        effects.add(new CallEffect.StopRinging(offered.clerk(), false));
        effects.add(new CallEffect.Unprepare(offered.links()));
        effects.addAll(step.effects());
        return new CallStep(step.state(), effects);
    }
}
