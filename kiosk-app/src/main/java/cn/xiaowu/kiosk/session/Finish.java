package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.Tick;
import java.time.Duration;
import java.time.Instant;

/// 取件提醒: take card and receipt.
///
/// @param since when this screen came up
public record Finish(Instant since) implements Stage {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Duration CARD_LEFT_BEHIND = Duration.ofSeconds(60);

    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Act(Intent.Continue _) -> Wiping.begin(session);
            case Tick() when isOver(session, moment.now()) -> Wiping.begin(session);
            default -> Step.of(session);
        };
    }

    private boolean isOver(Session session, Instant now) {
        Duration limit = session.surroundings().cardOnReader() ? CARD_LEFT_BEHIND : LONG_ENOUGH;
        return !now.isBefore(since.plus(limit));
    }

    @Override
    public boolean endsWhenIdle() {
        return false;
    }
}
