package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.CallId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/// Records for a database that is not there.
class CallBookTest {
    private final Jdbi nowhere = Jdbi.create("jdbc:postgresql://127.0.0.1:1/nothing");
    private final CallBook book = new CallBook(
            new Tickets(nowhere, InstantSource.system()),
            new Attendances(nowhere),
            new Cases(nowhere, CatalogueFile.read(), InstantSource.system()));
    private final List<Optional<Ticket>> told = new ArrayList<>();
    private final CallRecord take = new CallRecord.Take(
            new TicketRequest(
                    CallId.random(), "330100", new BoothId("B00001"), Samples.number("B00001", 1), Samples.FUND, "样**"),
            told::add);

    @Test
    void nobodyIsToldOfATicketThatIsNotOnRecord() {
        assertThatThrownBy(() -> book.write(List.of(take, take))).isInstanceOf(JdbiException.class);

        assertThat(told).isEmpty();
    }

    @Test
    void whoeverWantedATicketHearsThatThereIsNone() {
        book.giveUp(take).run();

        assertThat(told).containsExactly(Optional.empty());
    }
}
