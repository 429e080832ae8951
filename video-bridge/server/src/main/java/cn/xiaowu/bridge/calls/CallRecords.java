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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What calls put on durable record. The database may take its time: a thread of its own does it, one
/// thing after the other, and hands what came of it back to the loop.
final class CallRecords implements AutoCloseable {
    private final InstantSource clock;
    private final GroupedWrites<CallRecord> writes;

    /// @param loop runs what came of it
    CallRecords(Tickets tickets, Attendances attendances, Cases cases, InstantSource clock, Consumer<Runnable> loop) {
        this.clock = clock;
        this.writes = new GroupedWrites<>(new CallBook(tickets, attendances, cases), loop);
    }

    /// Takes a ticket; nothing if that failed.
    void take(TicketRequest request, Consumer<Optional<Ticket>> then) {
        writes.add(new CallRecord.Take(request, then));
    }

    /// A decision moves the case, which others hear of at once.
    void decide(LiveCall call, String clerk, Decision decision, Consumer<DecisionOutcome> then) {
        writes.add(new CallRecord.Decided(call.ticket(), clerk, decision, then));
    }

    /// A clerk talks, over these links.
    void answered(CallId call, String clerk, CallLinks links) {
        writes.add(new CallRecord.Answered(new Tickets.Answer(call, clerk, KeptLinks.of(links))));
    }

    /// The clerk was lost.
    void lost(CallId call) {
        writes.add(new CallRecord.Answered(new Tickets.Answer(call, null, List.of())));
    }

    /// A further clerk is in the call, or in another part: each use of supervision is on record.
    void joined(CallId call, Guest guest) {
        String way = guest.part() instanceof Part.Supervising(var how) ? how.name() : null;
        String role = guest.part().role().name();
        var entry = new Attendances.Entry(guest.clerk().name(), role, way, clock.instant());
        writes.add(new CallRecord.Joined(call, entry));
    }

    void left(CallId call, Guest guest) {
        writes.add(new CallRecord.Left(call, guest.clerk().name(), clock.instant()));
    }

    /// The citizen is on hold, or no longer.
    void held(CallId call, boolean now) {
        writes.add(new CallRecord.Held(call, now, clock.instant()));
    }

    void end(CallId call, EndReason reason) {
        writes.add(new CallRecord.Ended(new Tickets.End(call, reason)));
    }

    /// Finishes what was begun.
    @Override
    public void close() {
        writes.close();
    }
}
