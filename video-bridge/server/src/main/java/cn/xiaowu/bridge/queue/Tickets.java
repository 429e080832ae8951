package cn.xiaowu.bridge.queue;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The tickets on durable record. For use by any thread.
public final class Tickets {
    private static final ZoneId LOCAL_DAY = ZoneId.of("Asia/Shanghai");
    /// Keeps two bridges on one database from giving the same number.
    private static final int LOCK = 0x7e57;

    private final Jdbi jdbi;
    private final InstantSource clock;

    /// @param jdbi the database
    public Tickets(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Does things in one transaction: what is put on record by the same thread meanwhile, here or elsewhere in this
    /// database, is on record together or not at all.
    public void together(Runnable work) {
        jdbi.useTransaction(_ -> work.run());
    }

    /// Takes a ticket. The same call asked for again gets the same ticket.
    public Ticket take(TicketRequest request) {
        return take(List.of(request)).getFirst();
    }

    /// Takes tickets, each as if it were alone, with one word to the database and its answer for all of them.
    ///
    /// @return the ticket of each, in the same order; none of a call that is over: it is not taken up again
    public List<Ticket> take(List<TicketRequest> requests) {
        Map<CallId, TicketRequest> calls = new LinkedHashMap<>();
        requests.forEach(request -> calls.putIfAbsent(request.call(), request));
        return jdbi.inTransaction(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(?)", LOCK);
            Map<CallId, Ticket> taken = insert(handle, calls);
            return requests.stream()
                    .map(TicketRequest::call)
                    .flatMap(call -> Optional.ofNullable(taken.get(call)).or(() -> findOpen(handle, call)).stream())
                    .toList();
        });
    }

    /// Leaves out whoever has a ticket already.
    private Map<CallId, Ticket> insert(Handle handle, Map<CallId, TicketRequest> calls) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO ticket (call, region, day, serial, booth, number, item, applicant, since)"
                        + " SELECT :call, :region, :day, coalesce(max(serial), 0) + 1, :booth, :number, :item,"
                        + " :applicant, :since FROM ticket WHERE region = :region AND day = :day"
                        + " ON CONFLICT (call) DO NOTHING");
        for (TicketRequest request : calls.values()) {
            batch.bind("call", request.call().value())
                    .bind("region", request.region())
                    .bind("day", now.atZone(LOCAL_DAY).toLocalDate())
                    .bind("booth", request.booth().value())
                    .bind("number", request.number().value())
                    .bind("item", request.item().value())
                    .bind("applicant", request.applicant())
                    .bind("since", Timestamp.from(now))
                    .add();
        }
        // These two have a size that is known before: then the driver sends the whole batch at once.
        return batch
                .executePreparedBatch("call", "serial")
                .map((row, _) -> new Numbered(new CallId(row.getObject("call", UUID.class)), row.getInt("serial")))
                .stream()
                .map(numbered -> ticket(Objects.requireNonNull(calls.get(numbered.call())), numbered.serial(), now))
                .collect(Collectors.toMap(Ticket::call, Function.identity()));
    }

    private record Numbered(CallId call, int serial) {}

    private static Ticket ticket(TicketRequest request, int serial, Instant since) {
        return new Ticket(
                request.call(),
                request.region(),
                Ticket.label(serial),
                request.booth(),
                request.number(),
                request.item(),
                request.applicant(),
                since);
    }

    private static Optional<Ticket> findOpen(Handle handle, CallId call) {
        return handle.createQuery("SELECT * FROM ticket WHERE call = :call AND ended_at IS NULL")
                .bind("call", call.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    /// The ticket of a call, be it over or not.
    public Optional<Ticket> find(CallId call) {
        return jdbi.withHandle(handle -> find(handle, call));
    }

    private static Optional<Ticket> find(Handle handle, CallId call) {
        return handle.createQuery("SELECT * FROM ticket WHERE call = :call")
                .bind("call", call.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Those whose call is not over, longest wait first.
    ///
    /// @param within older ones are left out: whoever took them has gone
    public List<OpenTicket> open(Duration within) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ticket WHERE ended_at IS NULL AND since > :from ORDER BY since, serial")
                .bind("from", Timestamp.from(clock.instant().minus(within)))
                .map((row, _) ->
                        new OpenTicket(read(row), row.getString("clerk"), KeptLink.read(row.getString("links"))))
                .list());
    }

    /// Who talks to a citizen.
    ///
    /// @param call the call
    /// @param clerk the clerk's log-in name; none if the clerk was lost
    /// @param links what the pages have open
    public record Answer(CallId call, @Nullable String clerk, List<KeptLink> links) {
        /// Copies the list.
        public Answer {
            links = List.copyOf(links);
        }
    }

    /// Clerks answered, or were lost, or other links are open.
    ///
    /// @param answers in the order in which it happened
    public void answered(List<Answer> answers) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "UPDATE ticket SET clerk = :clerk, links = CAST(:links AS jsonb) WHERE call = :call");
            answers.forEach(answer -> batch.bind("clerk", answer.clerk())
                    .bind("links", KeptLink.write(answer.links()))
                    .bind("call", answer.call().value())
                    .add());
            batch.execute();
        });
    }

    /// Why a call is over.
    ///
    /// @param call the call
    /// @param reason why
    public record End(CallId call, EndReason reason) {}

    /// Calls are over, for everybody in them: those too whose leaving nobody saw because the bridge was down.
    public void end(List<End> ends) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "WITH company AS (UPDATE attendance SET until = :at WHERE call = :call AND until IS NULL)"
                            + " UPDATE ticket SET ended_at = :at, end_reason = :reason, links = NULL"
                            + " WHERE call = :call AND ended_at IS NULL");
            ends.forEach(end -> batch.bind("at", now)
                    .bind("reason", end.reason().name())
                    .bind("call", end.call().value())
                    .add());
            batch.execute();
        });
    }

    private static Ticket read(ResultSet row) throws SQLException {
        return new Ticket(
                new CallId(row.getObject("call", UUID.class)),
                row.getString("region"),
                Ticket.label(row.getInt("serial")),
                new BoothId(row.getString("booth")),
                new CaseNumber(row.getString("number")),
                new ItemId(row.getString("item")),
                row.getString("applicant"),
                row.getTimestamp("since").toInstant());
    }
}
