package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.WaitEstimate;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells booths their place and clerks what waits, whenever either has changed. For the loop's thread only.
final class Announcements {
    /// A list that a person can choose from.
    private static final int MOST_COLLEAGUES = 100;
    /// The same; whoever is behind these moves up.
    private static final int MOST_TICKETS = 30;

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
        board.waiting()
                .forEach(call -> waiting.computeIfAbsent(call.ticket().region(), _ -> new ArrayList<>())
                        .add(call));
        waiting.forEach(this::tellPlaces);
        Map<String, Queue> queues = new HashMap<>();
        waiting.forEach((region, calls) -> queues.put(region, queue(calls)));
        List<Desk> free = free();
        for (Desk desk : board.desks()) {
            if (desk.isConnected()) {
                tellDesk(desk, queues.getOrDefault(desk.clerk().region().code(), Queue.EMPTY), free);
            }
        }
    }

    /// Tells a page that was just opened, and knows nothing yet.
    void greet(Desk desk) {
        String region = desk.clerk().region().code();
        tellDesk(desk, queue(board.waiting(region)), free());
    }

    /// Who waits in a region, as its desks are told.
    ///
    /// @param first those who are next
    /// @param more how many come after them; none if nobody does
    private record Queue(
            List<ConsoleMessage.Ticket> first, @Nullable Integer more) {
        static final Queue EMPTY = new Queue(List.of(), null);
    }

    private Queue queue(List<LiveCall> waiting) {
        int more = waiting.size() - MOST_TICKETS;
        return new Queue(waiting.stream().limit(MOST_TICKETS).map(this::view).toList(), more > 0 ? more : null);
    }

    private List<Desk> free() {
        return board.desks().stream()
                .filter(Desk::isFree)
                .limit(MOST_COLLEAGUES)
                .toList();
    }

    private void tellPlaces(String region, List<LiveCall> waiting) {
        int seats = board.seats(region);
        int ahead = 0;
        for (LiveCall call : waiting) {
            tellPlace(call, ahead++, seats);
        }
    }

    /// Tells a booth that its ticket is on record: it waits for that.
    void confirm(LiveCall call) {
        tellPlace(call, board.ahead(call), board.seats(call.ticket().region()));
    }

    private void tellPlace(LiveCall call, int ahead, int seats) {
        WaitEstimate.Range wait = board.estimate(call.ticket().region()).of(ahead, seats);
        var place =
                new BridgeMessage.Queued(call.id(), call.ticket().label(), ahead, wait.fromMinutes(), wait.toMinutes());
        if (call.tells(place)) {
            outlets.toBooth(call.ticket().booth(), place);
        }
    }

    private void tellDesk(Desk desk, Queue queue, List<Desk> free) {
        var view = new ConsoleMessage.Desk(
                desk.clerk().displayName(),
                desk.clerk().region().name(),
                desk.isAvailable(),
                queue.first(),
                colleagues(desk, free),
                desk.clerk().isSupervisor() ? talks(desk.clerk().region().code()) : null,
                queue.more());
        if (desk.tells(view)) {
            outlets.toClerk(desk.clerk().name(), view);
        }
    }

    /// Whom a clerk in a call may ask; a clerk who waits has nobody to ask for anything.
    private static List<ConsoleMessage.Colleague> colleagues(Desk desk, List<Desk> free) {
        if (desk.call() == null) {
            return List.of();
        }
        return free.stream()
                .map(Desk::clerk)
                .map(clerk -> new ConsoleMessage.Colleague(
                        clerk.name(), clerk.displayName(), clerk.region().name()))
                .toList();
    }

    /// Calls that are on in a region, oldest first.
    private List<ConsoleMessage.LiveTalk> talks(String region) {
        List<ConsoleMessage.LiveTalk> talks = new ArrayList<>();
        for (LiveCall call : board.all()) {
            Talk talk = call.state().talk();
            if (talk != null && call.ticket().region().equals(region)) {
                talks.add(new ConsoleMessage.LiveTalk(
                        view(call), talk.seat().clerk().displayName()));
            }
        }
        return talks;
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
