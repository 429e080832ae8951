package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.kiosk.form.FormDraft;
import cn.xiaowu.kiosk.session.SessionEvent.Act;

/// 选事项.
public record Menu() implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Act(Intent.ChooseItem(var id)) ->
                session.surroundings()
                        .catalogue()
                        .find(id)
                        .map(item -> choose(item, session, moment))
                        .orElse(Step.of(session));
            case Act(Intent.Back _) -> Step.of(session.at(new Identify()));
            default -> Step.of(session);
        };
    }

    private static Step choose(ServiceItem item, Session session, Moment moment) {
        FormDraft draft = Prefill.begin(item, session.visit().identification(), moment.rules());
        Step step = Step.of(session.with(session.visit().with(draft)).at(new Fill()))
                .and(new Effect.ToPage(new KioskMessage.WarmUp()));
        return session.visit().filing() == null ? step.and(new Effect.NumberCase()) : step;
    }
}
