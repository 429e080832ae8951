package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.kiosk.form.FormDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The talk with a clerk, as the booth sees it. The bridge owns the call; this follows.
///
/// @param id the call
/// @param view what the citizen sees of it
/// @param links links that the page has open
/// @param clerk the public name of the clerk who answered last
/// @param company who else is in it, if that was ever told of this clerk
/// @param sends what the others on its links say that they send
public record Calling(
        CallId id,
        CallView view,
        List<LinkSpec> links,
        @Nullable String clerk,
        BridgeMessage.@Nullable Company company,
        Map<Role, Sending> sends) {

    /// Copies list and map.
    public Calling {
        links = List.copyOf(links);
        sends = Map.copyOf(sends);
    }

    /// Whether it is not over.
    boolean isOn() {
        return !(view instanceof CallView.Ended);
    }

    /// Whether no clerk has answered yet. Links there are then are being prepared, and carry nothing.
    boolean isWaiting() {
        return view instanceof CallView.Requested || view instanceof CallView.Queued;
    }

    boolean has(LinkId link) {
        return links.stream().anyMatch(spec -> spec.id().equals(link));
    }

    /// Whether it is open already, to whoever it leads now; with other servers it is still the same.
    boolean isOn(LinkSpec link) {
        return links.stream().anyMatch(open -> open.id().equals(link.id()) && open.remote() == link.remote());
    }

    /// Whether a link on which the clerk who leads is to be seen is among those that are named.
    boolean hasLeadOf(List<LinkSpec> named) {
        return named.stream().map(LinkSpec::id).anyMatch(this::seesLeadOn);
    }

    /// Whether the clerk who leads is to be seen on it.
    boolean seesLeadOn(LinkId link) {
        return links.stream()
                .anyMatch(spec -> spec.id().equals(link)
                        && spec.remote() == Role.LEAD
                        && spec.direction().receives());
    }

    Calling seen(CallView next) {
        return new Calling(id, next, links, clerk, company, sends);
    }

    /// On other links are others, of whom nothing is known yet.
    Calling linked(List<LinkSpec> next) {
        boolean same = next.size() == links.size() && next.stream().allMatch(this::isOn);
        return new Calling(id, view, next, clerk, company, same ? sends : Map.of());
    }

    Calling answeredBy(String name) {
        return new Calling(id, view, links, name, null, sends);
    }

    Calling receiving(Role from, Sending sending) {
        var known = new EnumMap<Role, Sending>(Role.class);
        known.putAll(sends);
        known.put(from, sending);
        return new Calling(id, view, links, clerk, company, known);
    }

    /// With others in it, seen as soon as the clerk who leads is.
    Calling with(BridgeMessage.Company others) {
        Participant lead = lead(others);
        String leading = lead == null ? clerk : lead.name();
        CallView seen = view instanceof CallView.Active active ? inCompany(active, others) : view;
        return new Calling(id, seen, links, leading, others, sends);
    }

    /// Both see each other.
    Calling active(CallView.Active now) {
        return seen(company == null ? now : inCompany(now, company));
    }

    private static CallView.Active inCompany(CallView.Active active, BridgeMessage.Company company) {
        Participant lead = lead(company);
        List<Participant> others = company.participants().stream()
                .filter(one -> one.role() != Role.LEAD)
                .toList();
        return lead == null ? active : active.with(lead, others, company.held());
    }

    private static @Nullable Participant lead(BridgeMessage.Company company) {
        return company.participants().stream()
                .filter(one -> one.role() == Role.LEAD)
                .findFirst()
                .orElse(null);
    }

    /// Asks for a clerk, unless a call is on already.
    static Step request(Session session) {
        Visit visit = session.visit();
        if (visit.isCalling()) {
            return Step.of(session);
        }
        CallId id = CallId.random();
        FormDraft form = required(visit.form());
        var request = new BoothMessage.RequestCall(
                id,
                required(visit.filing()).number(),
                form.item().id(),
                required(visit.identification().card()).name().masked());
        var calling = new Calling(id, new CallView.Requested(id), List.of(), null, null, Map.of());
        return Step.of(session.with(visit.with(calling)))
                .and(new Effect.RecordCall(id, request.number(), !visit.unrecorded()))
                .and(new Effect.ToBridge(request));
    }

    /// Ends the call from this side, if one is on.
    static Step end(Session session, EndReason reason) {
        Calling call = session.visit().call();
        if (call == null || !call.isOn()) {
            return Step.of(session);
        }
        EndReason told = call.isWaiting() ? EndReason.ABANDONED : reason;
        return over(session, call, told).and(new Effect.ToBridge(new BoothMessage.EndCall(call.id(), told)));
    }

    /// Closes what belongs to a call that is over.
    static Step over(Session session, Calling call, EndReason reason) {
        boolean accepted = session.visit().isAccepted();
        var ended = call.seen(new CallView.Ended(call.id(), reason, accepted));
        return unlink(session.with(session.visit().with(ended)), ended);
    }

    static Step unlink(Session session, Calling call) {
        Step step = Step.of(session.with(session.visit().with(call.linked(List.of()))));
        for (LinkSpec link : call.links()) {
            step = step.and(new Effect.ToPage(new KioskMessage.CloseLink(link.id())));
        }
        return step;
    }
}
