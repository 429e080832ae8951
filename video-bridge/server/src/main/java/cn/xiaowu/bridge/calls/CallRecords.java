package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.cases.DecisionOutcome;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.EndReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What calls put on durable record. The database may take its time: a thread of its own does it, one
/// thing after the other, and hands what came of it back to the loop.
final class CallRecords implements AutoCloseable {
    private static final DecisionOutcome NOT_NOW =
            new DecisionOutcome.NotAllowed("暂时无法记录，请稍后再试", "It can't be put on record now; try again.");

    private final Tickets tickets;
    private final Attendances attendances;
    private final Cases cases;
    private final InstantSource clock;
    private final GroupedWrites writes;

    /// @param loop runs what came of it
    CallRecords(Tickets tickets, Attendances attendances, Cases cases, InstantSource clock, Consumer<Runnable> loop) {
        this.tickets = tickets;
        this.attendances = attendances;
        this.cases = cases;
        this.clock = clock;
        this.writes = new GroupedWrites(tickets::together, loop);
    }

    /// Takes a ticket; nothing if that failed.
    void take(TicketRequest request, Consumer<Optional<Ticket>> then) {
        writes.add(() -> Optional.of(tickets.take(request)), Optional.empty(), then);
    }

    /// A decision moves the case, which others hear of at once.
    void decide(LiveCall call, String clerk, Decision decision, Consumer<DecisionOutcome> then) {
        Ticket ticket = call.ticket();
        writes.addAlone(() -> cases.decide(ticket.number(), ticket.item(), clerk, decision), NOT_NOW, then);
    }

    void answered(CallId call, @Nullable String clerk) {
        write(() -> tickets.answered(call, clerk));
    }

    /// A further clerk is in the call, or in another part: each use of supervision is on record.
    void joined(CallId call, Guest guest) {
        String way = guest.part() instanceof Part.Supervising(var how) ? how.name() : null;
        String role = guest.part().role().name();
        Instant at = clock.instant();
        write(() -> attendances.joined(call, new Attendances.Entry(guest.clerk().name(), role, way, at)));
    }

    void left(CallId call, Guest guest) {
        Instant at = clock.instant();
        write(() -> attendances.left(call, guest.clerk().name(), at));
    }

    /// The citizen is on hold, or no longer.
    void held(CallId call, boolean now) {
        Instant at = clock.instant();
        write(() -> {
            if (now) {
                attendances.heldFrom(call, at);
            } else {
                attendances.heldUntil(call, at);
            }
        });
    }

    void end(CallId call, EndReason reason) {
        write(() -> tickets.end(call, reason));
    }

    /// Nobody waits for it.
    private void write(Runnable work) {
        writes.add(
                () -> {
                    work.run();
                    return true;
                },
                false,
                _ -> {});
    }

    /// Finishes what was begun.
    @Override
    public void close() {
        writes.close();
    }
}
