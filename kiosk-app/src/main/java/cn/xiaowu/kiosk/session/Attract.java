package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.PresenceSensed;

/// 待机: nobody is here.
public record Attract() implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Act(Intent.Touch _), PresenceSensed() -> Step.of(session.at(new Consent()));
            default -> Step.of(session);
        };
    }

    @Override
    public boolean isOccupied() {
        return false;
    }
}
