package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.form.FormRules;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import cn.xiaowu.kiosk.session.SessionEvent.CodeRead;
import cn.xiaowu.kiosk.session.SessionEvent.FromBridge;
import cn.xiaowu.kiosk.session.SessionEvent.PageConnected;
import cn.xiaowu.kiosk.session.SessionEvent.PageFlow;
import cn.xiaowu.kiosk.session.SessionEvent.PageReport;
import cn.xiaowu.kiosk.session.SessionEvent.PageSends;
import cn.xiaowu.kiosk.session.SessionEvent.PageSignal;
import cn.xiaowu.kiosk.session.SessionEvent.PresenceSensed;
import cn.xiaowu.kiosk.session.SessionEvent.Resumed;
import cn.xiaowu.kiosk.session.SessionEvent.Tick;
import java.time.Instant;

/// The session as a pure function: the same session, event and time always give the same step.
public final class SessionMachine {
    private final FormRules rules;

    /// @param rules how forms are checked
    public SessionMachine(FormRules rules) {
        this.rules = rules;
    }

    /// What comes of an event.
    ///
    /// @param before the session so far
    /// @param event what happened
    /// @param now when
    public Step step(Session before, SessionEvent event, Instant now) {
        var moment = new Moment(now, rules);
        Session session = awaken(before.surroundedBy(event), event, now);
        return switch (event) {
            case FromBridge(var message) -> CallSteps.fromBridge(message, session, moment);
            case PageSignal signal -> CallSteps.fromPage(signal, session);
            case PageFlow flow -> CallSteps.fromPage(flow, session);
            case PageReport report -> CallSteps.fromPage(report, session);
            case PageSends sends -> CallSteps.fromPage(sends, session);
            case PageConnected() -> CallSteps.pageConnected(session);
            case Resumed(var saved) when isNobodyHere(session) -> saved.resume(session, moment);
            case Act(Intent.HangUp _) -> Calling.end(session, EndReason.CITIZEN_LEFT);
            case Act(Intent.Leave _) when mayLeave(session) -> Wiping.begin(session);
            case Tick() when Idle.isOver(session, now) -> Wiping.begin(session);
            default -> session.stage().on(event, session, moment);
        };
    }

    /// Whoever stands before the consent screen may still be who was here before.
    private static boolean isNobodyHere(Session session) {
        return session.stage() instanceof Attract || session.stage() instanceof Consent;
    }

    private static Session awaken(Session session, SessionEvent event, Instant now) {
        return isSignOfLife(event) || session.visit().isCalling() ? session.touched(now) : session;
    }

    /// Somebody is in a call for as long as it lasts, whether or not they touch anything.
    private static boolean isSignOfLife(SessionEvent event) {
        return event instanceof Act
                || event instanceof CardChanged
                || event instanceof CodeRead
                || event instanceof PresenceSensed;
    }

    /// While the journal writes, the case must not be dropped.
    private static boolean mayLeave(Session session) {
        return session.stage().isOccupied()
                && !(session.stage() instanceof Wiping)
                && !(session.stage() instanceof Submitting);
    }
}
