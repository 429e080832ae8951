package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What clerks say and do. For the loop's thread only.
final class ClerkTurns {
    private static final Logger LOG = LoggerFactory.getLogger(ClerkTurns.class);

    private final Board board;
    private final Switchboard switchboard;
    private final CompanyTurns company;
    private final Announcements announcements;
    private final CaseTurns cases;
    private final MediaPlane media;
    private final Outlets outlets;

    ClerkTurns(
            Board board,
            Switchboard switchboard,
            CompanyTurns company,
            Announcements announcements,
            CaseTurns cases,
            MediaPlane media,
            Outlets outlets) {
        this.board = board;
        this.switchboard = switchboard;
        this.company = company;
        this.announcements = announcements;
        this.cases = cases;
        this.media = media;
        this.outlets = outlets;
    }

    /// A page was opened; a newer one replaces the older. A clerk who talks comes back into the call.
    ///
    /// @param open links that the page has open
    void up(Clerk clerk, Set<LinkId> open) {
        Desk desk = board.desk(clerk);
        desk.connect(clerk);
        announcements.greet(desk);
        ConsoleMessage.Ended unheard = desk.takeUnheard();
        if (unheard != null) {
            tell(clerk, unheard);
        }
        board.callAt(desk).ifPresent(call -> comeBack(clerk, call, open));
    }

    /// A page that was loaded anew has no link open; nor does one whose links were given up meanwhile have the right
    /// ones.
    private void comeBack(Clerk clerk, LiveCall call, Set<LinkId> open) {
        boolean goesOn = call.state().links().areOpen(Party.of(clerk), open);
        if (call.isWith(clerk.name())) {
            switchboard.happen(
                    call, goesOn ? new CallEvent.ClerkResumed() : new CallEvent.ClerkBack(switchboard.newLinks(call)));
            return;
        }
        // A page that takes the place of its own older connection was not away until now.
        switchboard.happen(call, new CallEvent.OfCompany(new CompanyEvent.Lost(clerk)));
        if (!goesOn) {
            switchboard.happen(call, new CallEvent.OfCompany(new CompanyEvent.Reloaded(clerk)));
        }
        switchboard.happen(call, new CallEvent.OfCompany(new CompanyEvent.Back(clerk)));
    }

    private static CallEvent gone(Clerk clerk, LiveCall call) {
        return call.isWith(clerk.name())
                ? new CallEvent.ClerkGone()
                : new CallEvent.OfCompany(new CompanyEvent.Lost(clerk));
    }

    /// Whether it rings there because a clerk who talks asks this one to come.
    private static boolean isAsked(Clerk clerk, LiveCall call) {
        return call.state().talk() != null && !call.includes(clerk);
    }

    void down(Clerk clerk) {
        Desk desk = board.desk(clerk);
        desk.disconnect();
        board.ringingAt(desk).ifPresent(call -> decline(desk, call));
        board.callAt(desk).ifPresent(call -> switchboard.happen(call, gone(clerk, call)));
    }

    void said(Clerk clerk, ClerkMessage message) {
        Desk desk = board.desk(clerk);
        switch (message) {
            case ClerkMessage.SetAvailable(var available) -> desk.available(available);
            case ClerkMessage.Answer(var id) -> answer(desk, id);
            case ClerkMessage.Reject(var id) -> reject(desk, id);
            case ClerkMessage.SendSignal signal -> signal(clerk, signal);
            case ClerkMessage.MediaFlow(var id, var flowing) ->
                // Whether others than the one who leads see the citizen moves nothing.
                board.find(id)
                        .filter(call -> call.isWith(clerk.name()))
                        .ifPresent(call -> switchboard.happen(call, new CallEvent.Flow(Side.CLERK, flowing)));
            case ClerkMessage.ChangeField change -> cases.change(clerk, change);
            case ClerkMessage.Decide(var id, var what) -> withCall(clerk, id, call -> cases.decide(clerk, call, what));
            case ClerkMessage.HangUp(var id) ->
                happen(clerk, id, new CallEvent.End(Side.CLERK, EndReason.CLERK_HUNG_UP));
            case ClerkMessage.Invite _,
                    ClerkMessage.Dismiss _,
                    ClerkMessage.Hold _,
                    ClerkMessage.Leave _,
                    ClerkMessage.Supervise _,
                    ClerkMessage.TakeOver _ -> company.said(clerk, message);
            // On record already; the call goes on as it does.
            case ClerkMessage.LineReport _ -> {}
            case ClerkMessage.Sends(var id, var sending) ->
                // Whoever is not heard in the booth has nothing to say of it.
                board.find(id)
                        .filter(call -> call.mayFillIn(clerk))
                        .ifPresent(call -> toBooth(call, new BridgeMessage.Sends(id, roleIn(call, clerk), sending)));
            case ClerkMessage.AskPicture(var id, var picture) ->
                withCall(clerk, id, call -> toBooth(call, new BridgeMessage.AskPicture(id, picture)));
            case ClerkMessage.AskStill(var id) ->
                withCall(clerk, id, call -> toBooth(call, new BridgeMessage.AskStill(id)));
            case ClerkMessage.Unknown() -> LOG.debug("{} says something newer", clerk.name());
        }
    }

    private static Role roleIn(LiveCall call, Clerk clerk) {
        return call.isWith(clerk.name()) ? Role.LEAD : Role.CO_CLERK;
    }

    private void happen(Clerk clerk, CallId id, CallEvent event) {
        withCall(clerk, id, call -> switchboard.happen(call, event));
    }

    private void reject(Desk desk, CallId id) {
        board.find(id).ifPresent(call -> decline(desk, call));
    }

    private void decline(Desk desk, LiveCall call) {
        Clerk clerk = desk.clerk();
        switchboard.happen(
                call,
                isAsked(clerk, call)
                        ? new CallEvent.OfCompany(new CompanyEvent.Leave(clerk))
                        : new CallEvent.Decline(clerk));
    }

    private void answer(Desk desk, CallId id) {
        Clerk clerk = desk.clerk();
        LiveCall call = board.find(id).orElse(null);
        if (call == null) {
            tell(clerk, Refusals.over(id));
        } else if (call.id().equals(desk.ringing()) && isAsked(clerk, call)) {
            switchboard.happen(call, new CallEvent.OfCompany(new CompanyEvent.Come(clerk)));
        } else if (!call.ticket().region().equals(clerk.region().code())) {
            LOG.warn(
                    "{} may not answer a call of region {}",
                    clerk.name(),
                    call.ticket().region());
            tell(clerk, Refusals.otherRegion(id));
        } else if (desk.call() != null) {
            tell(clerk, Refusals.busy(id));
        } else if (call.place() == null) {
            tell(clerk, Refusals.taken(id));
        } else {
            take(desk, call);
        }
    }

    /// Who picks one from the list while another rings leaves the other to the next clerk.
    private void take(Desk desk, LiveCall call) {
        board.ringingAt(desk).filter(other -> other != call).ifPresent(other -> decline(desk, other));
        CallLinks links = call.preparedWith(desk.clerk()).orElseGet(() -> switchboard.newLinks(call, desk.clerk()));
        switchboard.happen(call, new CallEvent.Answer(desk.clerk(), links));
    }

    private void withCall(Clerk clerk, CallId id, Consumer<LiveCall> act) {
        board.find(id)
                .filter(call -> call.isWith(clerk.name()))
                .ifPresentOrElse(act, () -> tell(clerk, Refusals.notYours(id)));
    }

    /// A page that prepares speaks already while it rings; what it says too late is dropped.
    private void signal(Clerk clerk, ClerkMessage.SendSignal signal) {
        board.find(signal.call())
                .ifPresent(call -> media.carry(call.state().links(), Party.of(clerk), signal.link(), signal.signal())
                        .ifPresent(delivery -> outlets.carry(call.ticket().booth(), call.id(), delivery)));
    }

    private void toBooth(LiveCall call, BridgeMessage message) {
        outlets.toBooth(call.ticket().booth(), message);
    }

    private void tell(Clerk clerk, ConsoleMessage message) {
        outlets.toClerk(clerk.name(), message);
    }
}
