package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.cases.CaseMoved;
import cn.xiaowu.bridge.cases.DecisionOutcome;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What clerks say and do. For the loop's thread only.
final class ClerkTurns {
    private static final Logger LOG = LoggerFactory.getLogger(ClerkTurns.class);

    private final Board board;
    private final Switchboard switchboard;
    private final Announcements announcements;
    private final CallRecords records;
    private final MediaPlane media;
    private final Outlets outlets;

    ClerkTurns(
            Board board,
            Switchboard switchboard,
            Announcements announcements,
            CallRecords records,
            MediaPlane media,
            Outlets outlets) {
        this.board = board;
        this.switchboard = switchboard;
        this.announcements = announcements;
        this.records = records;
        this.media = media;
        this.outlets = outlets;
    }

    /// A page was opened; a newer one replaces the older. A clerk who talks comes back into the call.
    void up(Clerk clerk) {
        Desk desk = board.desk(clerk);
        desk.connect(clerk);
        announcements.refresh();
        ConsoleMessage.Ended unheard = desk.takeUnheard();
        if (unheard != null) {
            tell(clerk, unheard);
        }
        seated(desk)
                .ifPresent(call -> switchboard.happen(call, new CallEvent.ClerkBack(switchboard.newLinks(call.id()))));
    }

    void down(Clerk clerk) {
        Desk desk = board.desk(clerk);
        desk.disconnect();
        ringing(desk).ifPresent(call -> switchboard.happen(call, new CallEvent.Decline(desk.clerk())));
        seated(desk).ifPresent(call -> switchboard.happen(call, new CallEvent.ClerkGone()));
    }

    private Optional<LiveCall> seated(Desk desk) {
        return Optional.ofNullable(desk.call()).flatMap(board::find);
    }

    private Optional<LiveCall> ringing(Desk desk) {
        return Optional.ofNullable(desk.ringing()).flatMap(board::find);
    }

    void said(Clerk clerk, ClerkMessage message) {
        Desk desk = board.desk(clerk);
        switch (message) {
            case ClerkMessage.SetAvailable(var available) -> desk.available(available);
            case ClerkMessage.Answer(var id) -> answer(desk, id);
            case ClerkMessage.Reject(var id) -> reject(desk, id);
            case ClerkMessage.SendSignal signal -> signal(clerk, signal);
            case ClerkMessage.MediaFlow(var id, var flowing) ->
                happen(clerk, id, new CallEvent.Flow(Side.CLERK, flowing));
            case ClerkMessage.ChangeField change -> withCall(clerk, change.call(), call -> change(call, change));
            case ClerkMessage.Decide(var id, var what) -> withCall(clerk, id, call -> decide(clerk, call, what));
            case ClerkMessage.HangUp(var id) ->
                happen(clerk, id, new CallEvent.End(Side.CLERK, EndReason.CLERK_HUNG_UP));
            case ClerkMessage.Sends(var id, var sending) ->
                withCall(clerk, id, call -> toBooth(call, new BridgeMessage.Sends(id, Role.LEAD, sending)));
            case ClerkMessage.AskPicture(var id, var picture) ->
                withCall(clerk, id, call -> toBooth(call, new BridgeMessage.AskPicture(id, picture)));
            case ClerkMessage.AskStill(var id) ->
                withCall(clerk, id, call -> toBooth(call, new BridgeMessage.AskStill(id)));
            case ClerkMessage.Unknown() -> LOG.debug("{} says something newer", clerk.name());
        }
    }

    private void happen(Clerk clerk, CallId id, CallEvent event) {
        withCall(clerk, id, call -> switchboard.happen(call, event));
    }

    private void reject(Desk desk, CallId id) {
        board.find(id).ifPresent(call -> switchboard.happen(call, new CallEvent.Decline(desk.clerk())));
    }

    private void change(LiveCall call, ClerkMessage.ChangeField change) {
        toBooth(call, new BridgeMessage.ChangeField(change.call(), change.field(), change.value()));
    }

    private void answer(Desk desk, CallId id) {
        Clerk clerk = desk.clerk();
        LiveCall call = board.find(id).orElse(null);
        if (call == null) {
            tell(clerk, Refusals.over(id));
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
        ringing(desk)
                .filter(other -> other != call)
                .ifPresent(other -> switchboard.happen(other, new CallEvent.Decline(desk.clerk())));
        CallLinks links = call.preparedWith(desk.clerk()).orElseGet(() -> switchboard.newLinks(call.id()));
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
                .filter(call -> call.isPairedWith(clerk.name()))
                .ifPresent(call -> carry(call, signal));
    }

    private void carry(LiveCall call, ClerkMessage.SendSignal signal) {
        Pairing pairing = call.state().pairing();
        if (pairing == null) {
            return;
        }
        media.carry(pairing.links(), Side.CLERK, signal.link(), signal.signal())
                .ifPresent(delivery ->
                        toBooth(call, new BridgeMessage.DeliverSignal(call.id(), delivery.link(), delivery.signal())));
    }

    private void decide(Clerk clerk, LiveCall call, Decision decision) {
        records.decide(call, clerk.name(), decision, outcome -> {
            switch (outcome) {
                case DecisionOutcome.OnRecord() -> {
                    toBooth(call, new BridgeMessage.Decided(call.id(), decision));
                    tell(clerk, new ConsoleMessage.Decided(call.id(), decision));
                }
                case DecisionOutcome.NotAllowed(var why, var whyEn) ->
                    tell(clerk, new ConsoleMessage.Refused(call.id(), why, whyEn));
            }
        });
    }

    /// The clerk who talked about it learns what became of a case.
    void moved(CaseMoved move) {
        switchboard
                .lastClerkOf(move.number())
                .ifPresent(name -> outlets.toClerk(name, new ConsoleMessage.CaseMoved(move.number(), move.state())));
    }

    private void toBooth(LiveCall call, BridgeMessage message) {
        outlets.toBooth(call.ticket().booth(), message);
    }

    private void tell(Clerk clerk, ConsoleMessage message) {
        outlets.toClerk(clerk.name(), message);
    }
}
