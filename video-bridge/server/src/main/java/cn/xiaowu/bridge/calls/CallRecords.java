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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What calls put on durable record. The database may take its time: a thread of its own does it, one
/// thing after the other, and hands what came of it back to the loop.
final class CallRecords implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallRecords.class);
    private static final DecisionOutcome NOT_NOW =
            new DecisionOutcome.NotAllowed("暂时无法记录，请稍后再试", "It can't be put on record now; try again.");

    private final Tickets tickets;
    private final Attendances attendances;
    private final Cases cases;
    private final InstantSource clock;
    private final Consumer<Runnable> loop;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("call-records").factory());

    /// @param loop runs what came of it
    CallRecords(Tickets tickets, Attendances attendances, Cases cases, InstantSource clock, Consumer<Runnable> loop) {
        this.tickets = tickets;
        this.attendances = attendances;
        this.cases = cases;
        this.clock = clock;
        this.loop = loop;
    }

    /// Takes a ticket; nothing if that failed.
    void take(TicketRequest request, Consumer<Optional<Ticket>> then) {
        thread.execute(() -> {
            Optional<Ticket> ticket = attempt(() -> Optional.of(tickets.take(request)), Optional.empty());
            loop.accept(() -> then.accept(ticket));
        });
    }

    void decide(LiveCall call, String clerk, Decision decision, Consumer<DecisionOutcome> then) {
        Ticket ticket = call.ticket();
        thread.execute(() -> {
            DecisionOutcome outcome =
                    attempt(() -> cases.decide(ticket.number(), ticket.item(), clerk, decision), NOT_NOW);
            loop.accept(() -> then.accept(outcome));
        });
    }

    void answered(CallId call, @Nullable String clerk) {
        thread.execute(() -> attempt(() -> tickets.answered(call, clerk)));
    }

    /// A further clerk is in the call, or in another part: each use of supervision is on record.
    void joined(CallId call, Guest guest) {
        String way = guest.part() instanceof Part.Supervising(var how) ? how.name() : null;
        String role = guest.part().role().name();
        Instant at = clock.instant();
        thread.execute(() -> attempt(() ->
                attendances.joined(call, new Attendances.Entry(guest.clerk().name(), role, way, at))));
    }

    void left(CallId call, Guest guest) {
        Instant at = clock.instant();
        thread.execute(() -> attempt(() -> attendances.left(call, guest.clerk().name(), at)));
    }

    void end(CallId call, EndReason reason) {
        Instant at = clock.instant();
        thread.execute(() -> attempt(() -> {
            tickets.end(call, reason);
            attendances.over(call, at);
        }));
    }

    private interface Attempt<T> {
        T make();
    }

    private static <T> T attempt(Attempt<T> attempt, T otherwise) {
        try {
            return attempt.make();
        } catch (RuntimeException e) {
            LOG.error("a call's record was not written: {}", e.getClass().getName());
            return otherwise;
        }
    }

    private static void attempt(Runnable attempt) {
        attempt(
                () -> {
                    attempt.run();
                    return true;
                },
                false);
    }

    /// Finishes what was begun.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("the calls' records were not all written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
