package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What desks are told of who waits.
class AnnouncementsTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final ServiceItem ITEM =
            CatalogueFile.read().find(Samples.FUND).orElseThrow();

    private final List<ConsoleMessage> told = new ArrayList<>();
    private final Board board = new Board();
    private final Announcements announcements = new Announcements(board, new Ears());

    @Test
    void aDeskIsToldTheNextThirtyAndHowManyComeAfterThem() {
        queue(67);
        Desk desk = openDesk();

        announcements.greet(desk);

        assertThat(latest().tickets()).hasSize(30);
        assertThat(latest().tickets().getFirst().ticket()).isEqualTo("A001");
        assertThat(latest().more()).isEqualTo(37);
    }

    @Test
    void aDeskIsToldOfNobodyMoreWhereAllAreNamed() {
        queue(30);
        Desk desk = openDesk();

        announcements.greet(desk);

        assertThat(latest().tickets()).hasSize(30);
        assertThat(latest().more()).isNull();
    }

    @Test
    void aDeskIsToldAgainWhenOnlyTheNumberOfThoseBehindHasChanged() {
        queue(67);
        announcements.greet(openDesk());

        queue(1);
        announcements.refresh();

        assertThat(latest().more()).isEqualTo(38);
    }

    private ConsoleMessage.Desk latest() {
        return (ConsoleMessage.Desk) told.getLast();
    }

    private Desk openDesk() {
        var clerk = new Clerk("wang", "王", Samples.HANGZHOU);
        Desk desk = board.desk(clerk);
        desk.connect(clerk);
        return desk;
    }

    /// So many more come and wait.
    private void queue(int many) {
        int before = board.all().size();
        for (int serial = before + 1; serial <= before + many; serial++) {
            var ticket = new Ticket(
                    CallId.random(),
                    Samples.HANGZHOU.code(),
                    "A%03d".formatted(serial),
                    new BoothId("B00001"),
                    Samples.number("B00001", serial),
                    Samples.FUND,
                    "样**",
                    MORNING.plusSeconds(serial));
            board.add(new LiveCall(ticket, ITEM, new CallState.Queued(false, null)));
        }
    }

    private final class Ears implements Outlets {
        @Override
        public void toBooth(BoothId booth, BridgeMessage message) {
            // Booths are told their places; that is another matter.
        }

        @Override
        public void toClerk(String clerk, ConsoleMessage message) {
            told.add(message);
        }

        @Override
        public void release() {
            // Nothing is held back.
        }
    }
}
