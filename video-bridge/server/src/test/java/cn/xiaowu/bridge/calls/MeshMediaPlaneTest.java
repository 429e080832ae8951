package cn.xiaowu.bridge.calls;

import static cn.xiaowu.contract.call.LinkDirection.RECEIVE;
import static cn.xiaowu.contract.call.LinkDirection.SEND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.catalogue.Region;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeshMediaPlaneTest {
    private static final Region HANGZHOU = new Region("330100", "杭州市");
    private static final Party WANG = new Party.ClerkPage("wang");
    private static final Party LI = new Party.ClerkPage("li.na");
    private static final CallId CALL = CallId.random();

    private final MediaPlane mesh =
            new MeshMediaPlane(new IceServers(IcePolicy.STRAIGHT, null, InstantSource.system()));
    private final Set<Hearing> two = Hearing.between(new Clerk("wang", "王", HANGZHOU));
    private final CallLinks links = mesh.open(CALL, two);
    private final LinkId link = links.of(Party.BOOTH).getFirst().id();
    private final Signal offer = new Signal.Description("offer", "v=0\r\n");

    @Test
    void bothPagesOpenTheTwoEndsOfOneLinkAndTheBoothYields() {
        assertThat(links.of(WANG).getFirst().id()).isEqualTo(link);
        assertThat(links.of(Party.BOOTH).getFirst().polite()).isTrue();
        assertThat(links.of(WANG).getFirst().polite()).isFalse();
    }

    @Test
    void aSignalGoesToTheOtherSideUnread() {
        assertThat(mesh.carry(links, Party.BOOTH, link, offer)).contains(new MediaPlane.Delivery(WANG, link, offer));
        assertThat(mesh.carry(links, WANG, link, offer)).contains(new MediaPlane.Delivery(Party.BOOTH, link, offer));
    }

    @Test
    void aSignalOnALinkThatIsNoLongerOpenGoesNowhere() {
        assertThat(mesh.carry(links, Party.BOOTH, new LinkId("old"), offer)).isEmpty();
    }

    @Test
    void aSignalOnALinkOfOthersGoesNowhere() {
        assertThat(mesh.carry(links, LI, link, offer)).isEmpty();
    }

    @Test
    void whoComesIsLinkedToEachAndTheOthersLinkStays() {
        CallLinks three = mesh.change(CALL, links, with(Role.CO_CLERK, true));

        assertThat(three.of(Party.BOOTH))
                .hasSize(2)
                .contains(links.of(Party.BOOTH).getFirst());
        assertThat(three.of(WANG)).hasSize(2).contains(links.of(WANG).getFirst());
        assertThat(three.of(LI)).extracting(LinkSpec::remote).containsExactlyInAnyOrder(Role.CITIZEN, Role.LEAD);
    }

    @Test
    void whoOnlyListensReceivesAndIsSentToByAnOfferOfTheOther() {
        CallLinks watched = mesh.change(CALL, links, with(Role.SUPERVISOR, false));

        assertThat(watched.of(LI)).hasSize(2).allSatisfy(spec -> {
            assertThat(spec.direction()).isEqualTo(RECEIVE);
            assertThat(spec.polite()).isTrue();
        });
        assertThat(watched.of(Party.BOOTH).getLast().direction()).isEqualTo(SEND);
        assertThat(watched.of(Party.BOOTH).getLast().polite()).isFalse();
    }

    @Test
    void aLinkWhoseFarEndIsSomethingElseNowIsStillTheSame() {
        var lead = new Member(WANG, Role.CO_CLERK);

        CallLinks led = mesh.change(CALL, links, Hearing.mutual(Set.of(Member.CITIZEN), lead));

        assertThat(led.of(Party.BOOTH).getFirst())
                .isEqualTo(links.of(Party.BOOTH).getFirst().with(Role.CO_CLERK));
    }

    @Test
    void whoLeavesTakesTheLinksAlong() {
        CallLinks three = mesh.change(CALL, links, with(Role.CO_CLERK, true));

        assertThat(mesh.change(CALL, three, two)).isEqualTo(links);
    }

    @Test
    void aLinkThatWentOnWithoutTheBridgeIsTheSameForABridgeThatKnowsItFromItsRecord() {
        CallLinks recorded = KeptLinks.links(KeptLinks.of(links));

        assertThat(mesh.reopen(CALL, recorded, two)).isEqualTo(links);
    }

    @Test
    void aLinkThatIsKnownFromTheRecordHasItsServersNamedAnew() {
        var policy = new IcePolicy(List.of("stun:turn.example:3478"), List.of(), Duration.ofHours(4), false);
        var served = new MeshMediaPlane(new IceServers(policy, null, InstantSource.system()));

        CallLinks reopened = served.reopen(CALL, KeptLinks.links(KeptLinks.of(links)), two);

        assertThat(reopened.of(WANG)).singleElement().satisfies(spec -> {
            assertThat(spec.id()).isEqualTo(link);
            assertThat(spec.iceServers()).hasSize(1);
        });
    }

    @Test
    void whatAMediaServerCarriedIsNoLinkBetweenPages() {
        var up = new LinkSpec(new LinkId("up"), Role.CITIZEN, SEND, false, List.of(), false);
        var down = new LinkSpec(new LinkId("down"), Role.CITIZEN, RECEIVE, false, List.of(), false);
        var carried = new CallLinks(Map.of(Party.BOOTH, List.of(up), WANG, List.of(down)));

        CallLinks reopened = mesh.reopen(CALL, carried, two);

        assertThat(reopened.of(WANG)).hasSize(1);
        assertThat(reopened.ids()).doesNotContain(up.id(), down.id());
    }

    private Set<Hearing> with(Role role, boolean heard) {
        var another = new Member(LI, role);
        Set<Hearing> hearings = new LinkedHashSet<>(two);
        for (Hearing hearing : two) {
            hearings.add(new Hearing(hearing.who(), another));
            if (heard) {
                hearings.add(new Hearing(another, hearing.who()));
            }
        }
        return hearings;
    }
}
