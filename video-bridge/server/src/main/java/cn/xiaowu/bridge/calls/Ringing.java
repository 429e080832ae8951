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
            default -> asQueued(offered, event, now);
        };
    }

    /// Another clerk may pick it from the list while it rings.
    private static CallStep answered(Offered offered, CallEvent.Answer answer, Instant now) {
        CallStep step = Waiting.answered(offered.queued(), answer, now);
        return answer.clerk().equals(offered.clerk()) ? step : alsoStop(offered, step);
    }

    private static CallStep stop(Offered offered, boolean missed) {
        return CallStep.to(offered.queued(), new CallEffect.StopRinging(offered.clerk(), missed));
    }

    private static CallStep stay(Offered offered) {
        return CallStep.to(offered);
    }

    private static CallStep asQueued(Offered offered, CallEvent event, Instant now) {
        CallStep step = Waiting.step(offered.queued(), event, now);
        return step.state() instanceof Queued queued
                ? new CallStep(new Offered(offered.clerk(), offered.ringsUntil(), queued), step.effects())
                : alsoStop(offered, step);
    }

    private static CallStep alsoStop(Offered offered, CallStep step) {
        List<CallEffect> effects = new ArrayList<>();
        effects.add(new CallEffect.StopRinging(offered.clerk(), false));
        effects.addAll(step.effects());
        return new CallStep(step.state(), effects);
    }
}
