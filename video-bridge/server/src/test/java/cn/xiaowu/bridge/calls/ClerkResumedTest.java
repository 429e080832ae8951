package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.calls.CallState.Active;
import cn.xiaowu.bridge.calls.CallState.Interrupted;
import cn.xiaowu.bridge.calls.CallState.Queued;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.catalogue.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A clerk's page that comes back with its links open.
class ClerkResumedTest {
    private static final Clerk WANG = new Clerk("wang", "王", new Region("330100", "杭州市"));
    private static final Party PAGE = Party.of(WANG);
    private static final LinkId LINK = new LinkId("link-1");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final CallLinks links = new CallLinks(Map.of(PAGE, List.of(spec(false)), Party.BOOTH, List.of(spec(true))));
    private final Seat seat = new Seat(WANG, links, NOW, false);
    private final Talk talk = new Talk(seat, Company.NONE, true, true);
    private final CallEffect resume = new CallEffect.Resume(seat);
    private final CallEffect boothHears = new CallEffect.TellInterrupted(Side.BOOTH, WANG, false);

    @Test
    void aCallWhoseClerkWasAwayGoesOnAsBeforeWithoutNewLinks() {
        CallState away = step(new Active(talk), new CallEvent.ClerkGone()).state();

        CallStep back = step(away, new CallEvent.ClerkResumed());

        assertThat(back).isEqualTo(CallStep.to(new Active(talk), resume, boothHears));
    }

    @Test
    void aPageThatReplacesItsOwnOlderConnectionChangesNothing() {
        CallStep back = step(new Active(talk), new CallEvent.ClerkResumed());

        assertThat(back).isEqualTo(CallStep.to(new Active(talk), resume, boothHears));
    }

    @Test
    void aClerkWhoIsBackBeforeTheBoothHearsThatItIsAwayAndTheBoothHasItsTime() {
        Instant deadline = NOW.plusSeconds(20);
        var both = new Interrupted(talk, deadline, deadline);

        CallStep back = step(both, new CallEvent.ClerkResumed());

        assertThat(back)
                .isEqualTo(CallStep.to(
                        new Interrupted(talk, deadline, null),
                        resume,
                        boothHears,
                        new CallEffect.TellInterrupted(Side.CLERK, WANG, true)));
    }

    @Test
    void aCallThatIsInTheQueueAgainIsNotGoneOnWith() {
        var queued = new Queued(true, null);

        assertThat(step(queued, new CallEvent.ClerkResumed())).isEqualTo(CallStep.to(queued));
    }

    @Test
    void aPageHasItsLinksOpenIfItNamesAllOfThem() {
        assertThat(links.areOpen(PAGE, Set.of(LINK, new LinkId("of-a-helper")))).isTrue();
        assertThat(links.areOpen(PAGE, Set.of(new LinkId("of-before")))).isFalse();
        assertThat(links.areOpen(PAGE, Set.of())).isFalse();
    }

    @Test
    void aPageThatHasNoLinksHasNoneOpen() {
        assertThat(CallLinks.NONE.areOpen(PAGE, Set.of(LINK))).isFalse();
    }

    private static CallStep step(CallState state, CallEvent event) {
        return CallMachine.step(state, event, NOW);
    }

    private static LinkSpec spec(boolean polite) {
        return new LinkSpec(
                LINK, polite ? Role.LEAD : Role.CITIZEN, LinkDirection.SEND_RECEIVE, polite, List.of(), false);
    }
}
