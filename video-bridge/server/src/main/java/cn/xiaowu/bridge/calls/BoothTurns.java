package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.calls.CallState.Queued;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What booths say and do. For the loop's thread only.
final class BoothTurns {
    private static final Logger LOG = LoggerFactory.getLogger(BoothTurns.class);
    private static final int MOST_WAITING = 5_000;
    private static final int LONGEST_APPLICANT = 200;

    private final Board board;
    private final Switchboard switchboard;
    private final Seating seating;
    private final Announcements announcements;
    private final CallRecords records;
    private final MediaPlane media;
    private final Outlets outlets;
    private final Catalogue catalogue;
    private final RecordingDuty duty;
    /// Calls whose ticket is being written.
    private final Map<CallId, BoothId> asked = new HashMap<>();

    BoothTurns(
            Board board,
            Switchboard switchboard,
            Seating seating,
            Announcements announcements,
            CallRecords records,
            MediaPlane media,
            Outlets outlets,
            Catalogue catalogue,
            RecordingDuty duty) {
        this.board = board;
        this.switchboard = switchboard;
        this.seating = seating;
        this.announcements = announcements;
        this.records = records;
        this.media = media;
        this.outlets = outlets;
        this.catalogue = catalogue;
        this.duty = duty;
    }

    void up(BoothId booth, boolean anew) {
        board.ofBooth(booth).forEach(call -> switchboard.happen(call, new CallEvent.BoothBack(anew)));
    }

    void down(BoothId booth) {
        board.ofBooth(booth).forEach(call -> switchboard.happen(call, new CallEvent.BoothGone()));
    }

    void said(BoothId booth, BoothMessage message) {
        switch (message) {
            case BoothMessage.RequestCall request -> request(booth, request);
            case BoothMessage.SendSignal(var id, var link, var signal) ->
                own(booth, id).ifPresent(call -> carry(call, link, signal));
            case BoothMessage.ShareScreen share -> own(booth, share.call()).ifPresent(call -> share(call, share));
            case BoothMessage.MediaFlow(var id, var flowing) ->
                own(booth, id).ifPresent(call -> switchboard.happen(call, new CallEvent.Flow(Side.BOOTH, flowing)));
            case BoothMessage.Recording recording ->
                own(booth, recording.call()).ifPresent(call -> switchboard.recording(call, recording));
            case BoothMessage.EndCall(var id, var reason) -> end(booth, id, reason);
            // On record already; the call goes on as it does.
            case BoothMessage.LineReport _ -> {}
            case BoothMessage.Sends(var id, var sending) -> own(booth, id).ifPresent(call -> sends(call, sending));
            case BoothMessage.StillTaken(var id, var still) ->
                own(booth, id).ifPresent(call -> seating.tellAll(call, new ConsoleMessage.StillTaken(id, still)));
            case BoothMessage.Unknown() -> LOG.debug("booth {} says something newer", booth);
        }
    }

    private Optional<LiveCall> own(BoothId booth, CallId id) {
        return board.find(id).filter(call -> call.ticket().booth().equals(booth));
    }

    private void request(BoothId booth, BoothMessage.RequestCall request) {
        Optional<LiveCall> known = board.find(request.call());
        if (known.isPresent()) {
            own(booth, request.call())
                    .ifPresent(call -> switchboard.happen(call, new CallEvent.AskedAgain(switchboard.newLinks(call))));
            return;
        }
        // One booth, one citizen: whoever called before has gone.
        board.ofBooth(booth)
                .forEach(call -> switchboard.happen(call, new CallEvent.End(Side.BOOTH, EndReason.CITIZEN_LEFT)));
        asked.values().removeIf(booth::equals);
        catalogue
                .find(request.item())
                .filter(_ -> isServable(booth, request))
                .filter(item -> !duty.forbids(item))
                .ifPresentOrElse(item -> take(booth, request, item), () -> refuse(booth, request.call()));
    }

    private boolean isServable(BoothId booth, BoothMessage.RequestCall request) {
        return booth.gave(request.number())
                && request.applicant().length() <= LONGEST_APPLICANT
                && board.waiting().size() + asked.size() < MOST_WAITING;
    }

    private void refuse(BoothId booth, CallId call) {
        outlets.toBooth(booth, new BridgeMessage.Ended(call, EndReason.REFUSED));
    }

    private void take(BoothId booth, BoothMessage.RequestCall request, ServiceItem item) {
        asked.put(request.call(), booth);
        var wanted = new TicketRequest(
                request.call(), item.region().code(), booth, request.number(), item.id(), request.applicant());
        records.take(wanted, ticket -> taken(booth, request.call(), item, ticket));
    }

    private void taken(BoothId booth, CallId call, ServiceItem item, Optional<Ticket> ticket) {
        boolean stillWanted = asked.remove(call) != null;
        if (ticket.isEmpty()) {
            refuse(booth, call);
        } else if (stillWanted) {
            LOG.info("ticket {} of {} waits in {}", ticket.get().label(), booth, item.region());
            var live = new LiveCall(ticket.get(), item, new Queued(false, null));
            board.add(live);
            announcements.confirm(live);
        } else {
            records.end(call, EndReason.ABANDONED);
        }
    }

    private void end(BoothId booth, CallId id, EndReason reason) {
        if (booth.equals(asked.get(id))) {
            asked.remove(id);
        }
        own(booth, id).ifPresent(call -> switchboard.happen(call, new CallEvent.End(Side.BOOTH, reason)));
    }

    private void sends(LiveCall call, Sending sending) {
        call.sends(sending);
        seating.tellAll(call, new ConsoleMessage.Sends(call.id(), Role.CITIZEN, sending));
    }

    private void carry(LiveCall call, LinkId link, Signal signal) {
        media.carry(call.state().links(), Party.BOOTH, link, signal)
                .ifPresent(delivery -> outlets.carry(call.ticket().booth(), call.id(), delivery));
    }

    /// Masked by the booth, and once more here: a clerk must not see what a faulty booth forgot.
    private void share(LiveCall call, BoothMessage.ShareScreen share) {
        var masked = share.screen().masked();
        announcements.name(call.ticket().booth(), masked.booth().name());
        call.show(masked);
        seating.tellAll(call, new ConsoleMessage.ScreenShared(call.id(), masked));
    }
}
