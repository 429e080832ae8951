package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.cases.DecisionOutcome;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.CallId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes what calls put on record. Things of one kind go to the database together, since it is its answers that take
/// the time: tickets first, ends last, and what else happens to one call in between, in order.
final class CallBook implements GroupedWrites.Book<CallRecord> {
    private static final DecisionOutcome NOT_NOW =
            new DecisionOutcome.NotAllowed("暂时无法记录，请稍后再试", "It can't be put on record now; try again.");

    private final Tickets tickets;
    private final Attendances attendances;
    private final Cases cases;

    CallBook(Tickets tickets, Attendances attendances, Cases cases) {
        this.tickets = tickets;
        this.attendances = attendances;
        this.cases = cases;
    }

    @Override
    public boolean isAlone(CallRecord record) {
        return record instanceof CallRecord.Decided;
    }

    @Override
    public List<Runnable> write(List<CallRecord> group) {
        if (group.getFirst() instanceof CallRecord.Decided decided) {
            return List.of(decide(decided));
        }
        Map<CallId, Ticket> taken = new HashMap<>();
        tickets.together(() -> {
            take(group).forEach(ticket -> taken.put(ticket.call(), ticket));
            answered(group);
            group.forEach(this::attend);
            end(group);
        });
        return group.stream().map(record -> outcome(record, taken)).toList();
    }

    private Runnable decide(CallRecord.Decided decided) {
        Ticket ticket = decided.ticket();
        DecisionOutcome outcome = cases.decide(ticket.number(), ticket.item(), decided.clerk(), decided.decision());
        return () -> decided.then().accept(outcome);
    }

    private List<Ticket> take(List<CallRecord> group) {
        List<TicketRequest> requests = pick(group, CallRecord.Take.class, CallRecord.Take::request);
        return requests.isEmpty() ? List.of() : tickets.take(requests);
    }

    private void answered(List<CallRecord> group) {
        List<Tickets.Answer> answers = pick(group, CallRecord.Answered.class, CallRecord.Answered::answer);
        if (!answers.isEmpty()) {
            tickets.answered(answers);
        }
    }

    private void end(List<CallRecord> group) {
        List<Tickets.End> ends = pick(group, CallRecord.Ended.class, CallRecord.Ended::end);
        if (!ends.isEmpty()) {
            tickets.end(ends);
        }
    }

    private static <R, T> List<T> pick(List<CallRecord> group, Class<R> kind, Function<R, T> what) {
        return group.stream().filter(kind::isInstance).map(kind::cast).map(what).toList();
    }

    /// Few calls have company.
    private void attend(CallRecord record) {
        switch (record) {
            case CallRecord.Joined(var call, var entry) -> attendances.joined(call, entry);
            case CallRecord.Left(var call, var clerk, var at) -> attendances.left(call, clerk, at);
            case CallRecord.Held(var call, var now, var at) when now -> attendances.heldFrom(call, at);
            case CallRecord.Held(var call, var _, var at) -> attendances.heldUntil(call, at);
            default -> {}
        }
    }

    private static Runnable outcome(CallRecord record, Map<CallId, Ticket> taken) {
        return record instanceof CallRecord.Take(var request, var then)
                ? () -> then.accept(Optional.ofNullable(taken.get(request.call())))
                : () -> {};
    }

    @Override
    public Runnable giveUp(CallRecord record) {
        return switch (record) {
            case CallRecord.Decided decided -> () -> decided.then().accept(NOT_NOW);
            default -> outcome(record, Map.of());
        };
    }
}
