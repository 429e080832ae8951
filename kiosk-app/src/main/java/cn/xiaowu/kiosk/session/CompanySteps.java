package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.Attendance;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.KioskMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens when clerks come into a call or leave it, and when the citizen is put on hold.
final class CompanySteps {
    private CompanySteps() {}

    static Step told(BridgeMessage.Company company, Calling call, Session session) {
        Calling next = call.with(company);
        if (!company.held() && comesAnew(call, company)) {
            next = unseen(next);
        }
        Step step = relinked(company.links(), call, next, session);
        return somebodyIsBack(call.company(), company)
                ? step.and(new Effect.ToPage(new KioskMessage.SignalsBack()))
                : step;
    }

    /// Whoever is back has missed what the page said meanwhile.
    private static boolean somebodyIsBack(BridgeMessage.@Nullable Company before, BridgeMessage.Company now) {
        return before != null
                && before.participants().stream()
                        .filter(one -> one.attendance() == Attendance.AWAY)
                        .anyMatch(away -> now.participants().contains(away.with(Attendance.HERE)));
    }

    /// Links that are named again go on; the page opens the others and closes what is no longer named.
    ///
    /// @param before the call as it was
    /// @param after as it is now, but for the links
    static Step relinked(List<LinkSpec> links, Calling before, Calling after, Session session) {
        Calling next = after.linked(links);
        Step step = Step.of(session.with(session.visit().with(next)));
        for (LinkSpec old : before.links()) {
            if (!next.has(old.id())) {
                step = step.and(new Effect.ToPage(new KioskMessage.CloseLink(old.id())));
            }
        }
        for (LinkSpec link : links) {
            if (!before.isOn(link)) {
                step = step.and(new Effect.ToPage(new KioskMessage.OpenLink(link)));
            }
        }
        return step;
    }

    /// A clerk who was in the call already and leads now is seen as before.
    private static boolean comesAnew(Calling call, BridgeMessage.Company company) {
        return company.links().stream()
                .filter(spec -> spec.remote() == Role.LEAD && spec.direction().receives())
                .anyMatch(spec -> !call.has(spec.id()));
    }

    /// The clerk who leads comes by a new link, on which nothing is to be seen yet.
    private static Calling unseen(Calling call) {
        return call.view() instanceof CallView.Active active ? call.seen(active.interrupted(true)) : call;
    }
}
