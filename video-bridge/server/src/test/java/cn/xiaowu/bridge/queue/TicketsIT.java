package cn.xiaowu.bridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Tickets in a real database; each test has a day of its own.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class TicketsIT {
    private static final Duration HOURS = Duration.ofHours(4);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T01:00:00Z"));
    private final InstantSource clock = now::get;
    private Database database;
    private Tickets tickets;

    @BeforeAll
    void open(@TempDir Path state) {
        database = FreshDatabase.in(state.resolve("postgres").toAbsolutePath());
        tickets = new Tickets(database.jdbi(), clock);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void nextDay() {
        now.updateAndGet(day -> day.plus(Duration.ofDays(1)));
    }

    @Test
    void aCallThatIsOverIsNotTakenUpAgain() {
        CallId call = CallId.random();
        tickets.take(wanted(call));
        tickets.end(List.of(new Tickets.End(call, EndReason.CLERK_HUNG_UP)));

        assertThat(tickets.take(List.of(wanted(call)))).isEmpty();
    }

    @Test
    void whatIsTakenTogetherIsNumberedInOrder() {
        List<Ticket> taken = tickets.take(List.of(wanted(CallId.random()), wanted(CallId.random())));

        assertThat(taken).extracting(Ticket::label).containsExactly("A001", "A002");
        assertThat(tickets.take(wanted(CallId.random())).label()).isEqualTo("A003");
    }

    @Test
    void aTicketOnRecordIsTheOneThatWasGiven() {
        CallId call = CallId.random();

        Ticket given = tickets.take(wanted(call));

        assertThat(tickets.find(call)).hasValue(given);
    }

    @Test
    void theSameCallAskedForTwiceAtOnceHasOneTicket() {
        CallId call = CallId.random();

        List<Ticket> taken = tickets.take(List.of(wanted(call), wanted(call)));

        assertThat(taken).hasSize(2).containsOnly(taken.getFirst());
    }

    @Test
    void aCallThatHasATicketKeepsItAmongNewOnes() {
        // Given a call with a ticket
        CallId known = CallId.random();
        Ticket before = tickets.take(wanted(known));

        // When it is asked for again, between two that are new
        List<Ticket> taken = tickets.take(List.of(wanted(CallId.random()), wanted(known), wanted(CallId.random())));

        // Then it has its own, and the others have the next numbers
        assertThat(taken.get(1)).isEqualTo(before);
        assertThat(taken).extracting(Ticket::label).containsExactly("A002", "A001", "A003");
    }

    @Test
    void ofTwoAnswersToOneCallTheLaterStands() {
        CallId call = CallId.random();
        tickets.take(wanted(call));

        tickets.answered(
                List.of(new Tickets.Answer(call, "wang", List.of()), new Tickets.Answer(call, "li", List.of())));

        assertThat(open()).singleElement().extracting(OpenTicket::clerk).isEqualTo("li");
    }

    @Test
    void whatEndsTogetherIsOpenNoMore() {
        List<CallId> calls = Stream.generate(CallId::random).limit(3).toList();
        tickets.take(calls.stream().map(TicketsIT::wanted).toList());

        tickets.end(calls.subList(0, 2).stream()
                .map(call -> new Tickets.End(call, EndReason.COMPLETED))
                .toList());

        assertThat(open()).extracting(open -> open.ticket().call()).containsExactly(calls.get(2));
    }

    @Test
    void theLinksOfATalkAreOnRecordUntilItIsOver() {
        CallId call = CallId.random();
        tickets.take(wanted(call));
        var link = new LinkId("link-1");
        var ends = List.of(
                new KeptLink(null, link, Role.LEAD, LinkDirection.SEND_RECEIVE, true),
                new KeptLink("wang", link, Role.CITIZEN, LinkDirection.SEND_RECEIVE, false));

        tickets.answered(List.of(new Tickets.Answer(call, "wang", ends)));
        assertThat(open()).singleElement().extracting(OpenTicket::links).isEqualTo(ends);
        tickets.end(List.of(new Tickets.End(call, EndReason.COMPLETED)));

        int kept = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT count(*) FROM ticket WHERE call = ? AND links IS NOT NULL")
                                .bind(0, call.value())
                                .mapTo(Integer.class)
                                .one());
        assertThat(kept).isZero();
    }

    private List<OpenTicket> open() {
        return tickets.open(HOURS);
    }

    private static TicketRequest wanted(CallId call) {
        return new TicketRequest(
                call, "330100", new BoothId("B00001"), Samples.number("B00001", 1), Samples.FUND, "样**");
    }
}
