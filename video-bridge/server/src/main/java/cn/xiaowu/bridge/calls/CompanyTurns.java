package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Supervision;
import cn.xiaowu.contract.console.ClerkMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What clerks do about who is in a call, and whether they may. For the loop's thread only.
final class CompanyTurns {
    private static final Logger LOG = LoggerFactory.getLogger(CompanyTurns.class);
    /// A page on a mesh sends its picture to each of the others; a booth's line carries no more.
    private static final int MOST_GUESTS = 3;

    private final Board board;
    private final Switchboard switchboard;
    private final Seating seating;

    CompanyTurns(Board board, Switchboard switchboard, Seating seating) {
        this.board = board;
        this.switchboard = switchboard;
        this.seating = seating;
    }

    void said(Clerk clerk, ClerkMessage message) {
        switch (message) {
            case ClerkMessage.Invite(var id, var name, var toLead) ->
                leading(clerk, id).ifPresent(call -> invite(clerk, call, name, toLead));
            case ClerkMessage.Dismiss(var id, var name) -> leading(clerk, id).ifPresent(call -> dismiss(call, name));
            case ClerkMessage.Hold(var id, var on) ->
                leading(clerk, id).ifPresent(call -> happen(call, new CompanyEvent.Hold(on)));
            case ClerkMessage.Leave(var id) ->
                guesting(clerk, id).ifPresent(call -> happen(call, new CompanyEvent.Leave(clerk)));
            case ClerkMessage.Supervise(var id, var way) ->
                board.find(id).ifPresentOrElse(call -> supervise(clerk, call, way), () -> over(clerk, id));
            case ClerkMessage.TakeOver(var id) -> guesting(clerk, id).ifPresent(call -> takeOver(clerk, call));
            default -> LOG.debug("{} says something else", clerk.name());
        }
    }

    private void happen(LiveCall call, CompanyEvent event) {
        switchboard.happen(call, new CallEvent.OfCompany(event));
    }

    private Optional<LiveCall> leading(Clerk clerk, CallId id) {
        Optional<LiveCall> call = board.find(id).filter(found -> found.isWith(clerk.name()));
        if (call.isEmpty()) {
            seating.tell(clerk, Refusals.notYours(id));
        }
        return call;
    }

    /// The call that this clerk is in, but does not lead.
    private Optional<LiveCall> guesting(Clerk clerk, CallId id) {
        return board.find(id).filter(call -> call.includes(clerk) && !call.isWith(clerk.name()));
    }

    private void over(Clerk clerk, CallId id) {
        seating.tell(clerk, Refusals.over(id));
    }

    /// Acceptance is the act of a clerk of the item's own region: nobody else may lead.
    private void invite(Clerk by, LiveCall call, String name, boolean toLead) {
        Desk desk = board.desk(name).orElse(null);
        boolean isIn = desk != null && call.includes(desk.clerk());
        if (desk == null || (!isIn && !desk.isFree())) {
            seating.tell(by, Refusals.notFree(call.id()));
        } else if (toLead && !isOfRegion(desk.clerk(), call)) {
            seating.tell(by, Refusals.maynotLead(call.id()));
        } else if (!isIn && guests(call) >= MOST_GUESTS) {
            seating.tell(by, Refusals.full(call.id()));
        } else {
            LOG.info("{} asks {} into ticket {}", by.name(), name, call.ticket().label());
            happen(call, new CompanyEvent.Ask(desk.clerk(), toLead));
        }
    }

    private void dismiss(LiveCall call, String name) {
        board.desk(name).ifPresent(desk -> happen(call, new CompanyEvent.Leave(desk.clerk())));
    }

    private void supervise(Clerk clerk, LiveCall call, Supervision way) {
        Desk desk = board.desk(clerk);
        boolean elsewhere = desk.call() != null && !call.id().equals(desk.call());
        if (!clerk.isSupervisor() || !isOfRegion(clerk, call)) {
            LOG.warn(
                    "{} may not look after a call of {}",
                    clerk.name(),
                    call.ticket().region());
            seating.tell(clerk, Refusals.noSupervisor(call.id()));
        } else if (elsewhere || call.isWith(clerk.name())) {
            seating.tell(clerk, Refusals.busy(call.id()));
        } else if (call.state().talk() == null) {
            over(clerk, call.id());
        } else {
            LOG.info("{} looks after ticket {}: {}", clerk.name(), call.ticket().label(), way);
            happen(call, new CompanyEvent.Supervise(clerk, way));
        }
    }

    private void takeOver(Clerk clerk, LiveCall call) {
        LOG.info("{} takes over ticket {}", clerk.name(), call.ticket().label());
        happen(call, new CompanyEvent.TakeOver(clerk));
    }

    private static boolean isOfRegion(Clerk clerk, LiveCall call) {
        return clerk.region().code().equals(call.ticket().region());
    }

    private static int guests(LiveCall call) {
        Talk talk = call.state().talk();
        return talk == null ? 0 : talk.company().guests().size();
    }
}
