package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.FieldSource;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.kiosk.form.FormDraft;
import cn.xiaowu.kiosk.session.SessionEvent.PageFlow;
import cn.xiaowu.kiosk.session.SessionEvent.PageReport;
import cn.xiaowu.kiosk.session.SessionEvent.PageSends;
import cn.xiaowu.kiosk.session.SessionEvent.PageSignal;
import java.util.List;

/// What happens to a call whatever stage the visit is at. Messages about another call than the visit's are
/// dropped: they belong to somebody who has left.
final class CallSteps {
    private CallSteps() {}

    static Step fromBridge(BridgeMessage message, Session session, Moment moment) {
        Calling call = session.visit().call();
        if (call == null || !call.isOn()) {
            return Step.of(session);
        }
        return switch (message) {
            case BridgeMessage.Queued queued when queued.call().equals(call.id()) -> queued(queued, call, session);
            case BridgeMessage.Prepare(var id, var links)
            when id.equals(call.id()) && call.isWaiting() -> prepared(links, call, session);
            case BridgeMessage.Answered answered
            when answered.call().equals(call.id()) -> answered(answered, call, session);
            case BridgeMessage.Company company
            when company.call().equals(call.id()) && !call.isWaiting() -> CompanySteps.told(company, call, session);
            case BridgeMessage.DeliverSignal(var id, var link, var signal)
            when call.has(link) && id.equals(call.id()) ->
                Step.of(session).and(new Effect.ToPage(new KioskMessage.Deliver(link, signal)));
            case BridgeMessage.ChangeField change
            when change.call().equals(call.id()) -> changeField(change, session, moment);
            case BridgeMessage.Decided(var id, var decision)
            when id.equals(call.id()) -> decided(decision, call, session);
            case BridgeMessage.Interrupted(var id, var gone)
            when id.equals(call.id()) -> clerkGone(call, gone, session);
            case BridgeMessage.Sends(var id, var from, var sending)
            when id.equals(call.id()) ->
                Step.of(session.with(session.visit().with(call.receiving(from, sending))))
                        .and(new Effect.ToPage(new KioskMessage.Sends(from, sending)));
            case BridgeMessage.AskPicture(var id, var picture)
            when id.equals(call.id()) -> Step.of(session).and(new Effect.ToPage(new KioskMessage.ShowPicture(picture)));
            case BridgeMessage.AskStill(var id)
            when id.equals(call.id()) -> Step.of(session).and(new Effect.ToPage(new KioskMessage.TakeStill(id)));
            case BridgeMessage.Ended(var id, var reason)
            when id.equals(call.id()) -> Calling.over(session, call, reason).map(ended -> ended.touched(moment.now()));
            default -> Step.of(session);
        };
    }

    private static Step queued(BridgeMessage.Queued queued, Calling call, Session session) {
        var view = new CallView.Queued(
                queued.call(), queued.ticket(), queued.ahead(), queued.fromMinutes(), queued.toMinutes());
        // Links that are being prepared stay; those of a clerk who was lost go.
        return call.isWaiting()
                ? Step.of(session.with(session.visit().with(call.seen(view))))
                : Calling.unlink(session, call.seen(view));
    }

    /// Connects while it rings at a clerk's, with neither picture nor sound.
    private static Step prepared(List<LinkSpec> links, Calling call, Session session) {
        Step step =
                Calling.unlink(session, call).map(free -> free.with(free.visit().with(call.linked(links))));
        for (LinkSpec link : links) {
            step = step.and(new Effect.ToPage(new KioskMessage.PrepareLink(link)));
        }
        return step;
    }

    /// On hold nothing is to be seen, nor recorded, before that is over.
    private static CallView answeredView(BridgeMessage.Answered answered, boolean accepted) {
        return answered.onHold()
                ? new CallView.Active(
                        answered.call(),
                        answered.clerk(),
                        answered.regionName(),
                        false,
                        accepted,
                        null,
                        List.of(),
                        true)
                : new CallView.Connecting(answered.call(), answered.clerk(), answered.regionName());
    }

    /// Links that are named again go on, as after the bridge was started anew.
    private static Step answered(BridgeMessage.Answered answered, Calling call, Session session) {
        if (!call.isWaiting() && call.hasLeadOf(answered.links())) {
            return CompanySteps.relinked(answered.links(), call, call, session);
        }
        CallView view = answeredView(answered, session.visit().isAccepted());
        boolean prepared = call.isWaiting() && call.links().equals(answered.links());
        Step step = (prepared ? Step.of(session) : Calling.unlink(session, call))
                .map(free -> free.with(free.visit()
                        .with(call.seen(view).linked(answered.links()).answeredBy(answered.clerk()))));
        for (var link : answered.links()) {
            step = step.and(new Effect.ToPage(new KioskMessage.OpenLink(link)));
        }
        return step;
    }

    /// A change by the clerk unlocks a form that was about to be signed: nobody signs what they did not see.
    private static Step changeField(BridgeMessage.ChangeField change, Session session, Moment moment) {
        FormDraft form = session.visit().form();
        boolean open = session.stage() instanceof Fill || session.stage() instanceof Sign;
        if (form == null || !open) {
            return Step.of(session);
        }
        FormDraft changed = form.with(change.field(), change.value(), FieldSource.CLERK, moment.rules());
        return Step.of(session.with(session.visit().with(changed)).at(new Fill()));
    }

    private static Step decided(Decision decision, Calling call, Session session) {
        boolean accepts = decision.outcome() == Decision.Outcome.ACCEPT;
        Visit visit = session.visit().acceptedAs(accepts ? decision.form() : null);
        if (call.view() instanceof CallView.Active active) {
            visit = visit.with(call.seen(active.decided(visit.isAccepted(), decision.note())));
        }
        return Step.of(session.with(visit));
    }

    /// A clerk who is back has missed what the page said meanwhile.
    private static Step clerkGone(Calling call, boolean gone, Session session) {
        Step step = Step.of(session.with(session.visit().with(interrupted(call, gone))));
        return gone || call.isWaiting() ? step : step.and(new Effect.ToPage(new KioskMessage.SignalsBack()));
    }

    private static Calling interrupted(Calling call, boolean gone) {
        return call.view() instanceof CallView.Active active ? call.seen(active.interrupted(gone)) : call;
    }

    static Step fromPage(PageSignal signal, Session session) {
        Calling call = session.visit().call();
        return call != null && call.has(signal.link())
                ? Step.of(session)
                        .and(new Effect.ToBridge(
                                new BoothMessage.SendSignal(call.id(), signal.link(), signal.signal())))
                : Step.of(session);
    }

    /// Told to whoever has answered; before that nobody is there to see it.
    static Step fromPage(PageSends sends, Session session) {
        Calling call = session.visit().call();
        return call == null || !call.isOn() || call.isWaiting()
                ? Step.of(session)
                : Step.of(session).and(new Effect.ToBridge(new BoothMessage.Sends(call.id(), sends.sending())));
    }

    static Step fromPage(PageFlow flow, Session session) {
        Calling call = session.visit().call();
        if (call == null || !call.seesLeadOn(flow.link())) {
            return Step.of(session);
        }
        Session seen = session.with(session.visit().with(flowing(call, flow.flowing(), session.visit())));
        return Step.of(seen).and(new Effect.ToBridge(new BoothMessage.MediaFlow(call.id(), flow.flowing())));
    }

    private static Calling flowing(Calling call, boolean flowing, Visit visit) {
        return switch (call.view()) {
            case CallView.Connecting(var id, var clerk, var region)
            when flowing -> call.active(new CallView.Active(id, clerk, region, false, visit.isAccepted(), null));
            case CallView.Active _ -> interrupted(call, !flowing);
            default -> call;
        };
    }

    /// Also of a link that was just closed: its last report comes after that.
    static Step fromPage(PageReport report, Session session) {
        Calling call = session.visit().call();
        return call == null
                ? Step.of(session)
                : Step.of(session)
                        .and(new Effect.ToBridge(new BoothMessage.LineReport(
                                call.id(), report.link(), report.quality(), report.last())));
    }

    /// A page that was opened anew gets its links again, and what the others send.
    static Step pageConnected(Session session) {
        Calling call = session.visit().call();
        Step step = Step.of(session);
        if (call == null || !call.isOn()) {
            return step;
        }
        step = step.and(new Effect.ToPage(new KioskMessage.WarmUp()));
        for (var link : call.links()) {
            step = step.and(new Effect.ToPage(
                    call.isWaiting() ? new KioskMessage.PrepareLink(link) : new KioskMessage.OpenLink(link)));
        }
        for (var sends : call.sends().entrySet()) {
            step = step.and(new Effect.ToPage(new KioskMessage.Sends(sends.getKey(), sends.getValue())));
        }
        return step;
    }
}
