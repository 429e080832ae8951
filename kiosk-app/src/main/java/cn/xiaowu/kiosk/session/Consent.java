package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.session.SessionEvent.Act;

/// 告知同意: nothing personal is read before the citizen agrees (PIPL art. 13, 14, 17).
public record Consent() implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Act(Intent.Agree _) -> Step.of(session.at(new Identify())).and(new Effect.Listen(true));
            case Act(Intent.AgreeUnrecorded _) ->
                Step.of(session.with(session.visit().recordedIf(false)).at(new Identify()))
                        .and(new Effect.Listen(true));
            case Act(Intent.Decline _), Act(Intent.Back _) -> Wiping.begin(session);
            default -> Step.of(session);
        };
    }
}
