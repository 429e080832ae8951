package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.kiosk.session.SessionEvent.WipeDone;
import org.jspecify.annotations.Nullable;

/// 清场: the only way from a visit back to the attract screen.
///
/// @param reason why the booth goes out of service afterwards; null if it does not
public record Wiping(@Nullable String reason) implements Stage {

    static Step begin(Session session) {
        return begin(session, null);
    }

    static Step begin(Session session, @Nullable String reason) {
        var wipe = new Effect.Wipe(Traces.of(session.visit()));
        return Calling.end(session, reasonToEnd(session))
                .and(new Effect.Listen(false))
                .and(wipe)
                .map(ended -> ended.forgotten().at(new Wiping(reason)));
    }

    private static EndReason reasonToEnd(Session session) {
        return session.stage() instanceof Submitted ? EndReason.COMPLETED : EndReason.CITIZEN_LEFT;
    }

    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return event instanceof WipeDone done ? Step.of(session.at(after(done))) : Step.of(session);
    }

    private Stage after(WipeDone done) {
        if (!done.residues().isEmpty()) {
            return new OutOfService(OutOfService.WIPE_RESIDUE);
        }
        return reason == null ? new Attract() : new OutOfService(reason);
    }

    @Override
    public boolean endsWhenIdle() {
        return false;
    }
}
