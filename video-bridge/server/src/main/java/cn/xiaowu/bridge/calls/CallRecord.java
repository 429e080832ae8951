package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.cases.DecisionOutcome;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One thing that a call puts on durable record.
sealed interface CallRecord {
    /// A ticket is taken.
    ///
    /// @param then hears of it once it is on record; of nothing, if that failed
    record Take(TicketRequest request, Consumer<Optional<Ticket>> then) implements CallRecord {}

    /// A clerk answered, or was lost, or other links are open.
    record Answered(Tickets.Answer answer) implements CallRecord {}

    /// A further clerk is in the call, or in another part.
    record Joined(CallId call, Attendances.Entry entry) implements CallRecord {}

    /// A further clerk left it.
    record Left(CallId call, String clerk, Instant at) implements CallRecord {}

    /// The citizen is on hold, or no longer.
    record Held(CallId call, boolean now, Instant at) implements CallRecord {}

    /// It is over.
    record Ended(Tickets.End end) implements CallRecord {}

    /// A clerk decided. Others hear of it at once: it must not be done twice, nor undone.
    ///
    /// @param then hears what came of it
    record Decided(Ticket ticket, String clerk, Decision decision, Consumer<DecisionOutcome> then)
            implements CallRecord {}
}
