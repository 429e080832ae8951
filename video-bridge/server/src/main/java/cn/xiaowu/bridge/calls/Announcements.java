package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.WaitEstimate;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells booths their place and clerks what waits, whenever either has changed. For the loop's thread only.
final class Announcements {
    private final Board board;
    private final Outlets outlets;
    private final Map<BoothId, String> boothNames = new HashMap<>();

    Announcements(Board board, Outlets outlets) {
        this.board = board;
        this.outlets = outlets;
    }

    /// A booth's name, as its own screen says it; known only after the booth has shown its screen once.
    void name(BoothId booth, String name) {
        boothNames.put(booth, name);
    }

    /// Tells everybody what is new to them.
    void refresh() {
        Map<String, List<LiveCall>> waiting = new HashMap<>();
        board.waiting().forEach(call -> waiting.computeIfAbsent(call.ticket().region(), board::waiting));
        waiting.forEach(this::tellPlaces);
        for (Desk desk : board.desks()) {
            if (desk.isConnected()) {
                tellDesk(desk, waiting.getOrDefault(desk.clerk().region().code(), List.of()));
            }
        }
    }

    private void tellPlaces(String region, List<LiveCall> waiting) {
        int seats = board.seats(region);
        int ahead = 0;
        for (LiveCall call : waiting) {
            WaitEstimate.Range wait = board.estimate(region).of(ahead, seats);
            var place = new BridgeMessage.Queued(
                    call.id(), call.ticket().label(), ahead, wait.fromMinutes(), wait.toMinutes());
            if (call.tells(place)) {
                outlets.toBooth(call.ticket().booth(), place);
            }
            ahead++;
        }
    }

    private void tellDesk(Desk desk, List<LiveCall> waiting) {
        var view = new ConsoleMessage.Desk(
                desk.clerk().displayName(),
                desk.clerk().region().name(),
                desk.isAvailable(),
                waiting.stream().map(this::view).toList());
        if (desk.tells(view)) {
            outlets.toClerk(desk.clerk().name(), view);
        }
    }

    /// The call as a clerk sees it.
    ConsoleMessage.Ticket view(LiveCall call) {
        Ticket ticket = call.ticket();
        return new ConsoleMessage.Ticket(
                ticket.call(),
                ticket.label(),
                ticket.number(),
                call.item().name(),
                call.item().mode(),
                boothNames.getOrDefault(ticket.booth(), ticket.booth().value()),
                ticket.applicant(),
                ticket.since(),
                call.item().mustBeRecorded());
    }
}
