package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import cn.xiaowu.kiosk.session.SessionEvent.CodeRead;

/// 身份核验: by the identity card, and the one code where the citizen has one.
public record Identify() implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        Identification known = session.visit().identification();
        return switch (event) {
            case CardChanged changed -> Step.of(session.with(known.with(changed)));
            case CodeRead(var result) -> Step.of(session.with(known.with(result)));
            case Act(Intent.Continue _) when known.mayContinue() -> Step.of(session.at(new Menu()));
            case Act(Intent.Back _) ->
                Step.of(session.forgotten().at(new Consent())).and(new Effect.Listen(false));
            default -> Step.of(session);
        };
    }
}
