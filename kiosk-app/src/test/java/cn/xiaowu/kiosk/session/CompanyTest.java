package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.Attendance;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.kiosk.session.SessionEvent.PageFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private static final LinkSpec LEADS = link("link-1", Role.LEAD);
    private static final LinkSpec HELPS = link("link-2", Role.CO_CLERK);
    private static final Participant LEAD = clerk("杭州小王", Role.LEAD);
    private static final Participant HELPER = clerk("苏州小李", Role.CO_CLERK);

    private final Booth booth = Booth.talking();

    @Test
    void aClerkWhoComesIsNamedAndLinkedWhileTheOtherGoesOn() {
        hears(List.of(LEAD, HELPER), false, LEADS, HELPS);

        assertThat(active().others()).containsExactly(HELPER);
        assertThat(active().interrupted()).isFalse();
        assertThat(toPage()).endsWith(new KioskMessage.OpenLink(HELPS)).doesNotContain(closed(LEADS));
    }

    @Test
    void aClerkWhoLeavesIsUnlinked() {
        hears(List.of(LEAD, HELPER), false, LEADS, HELPS);

        hears(List.of(LEAD), false, LEADS);

        assertThat(active().others()).isEmpty();
        assertThat(toPage()).endsWith(closed(HELPS));
    }

    @Test
    void aCitizenOnHoldIsToldSoAndNothingIsSent() {
        hears(List.of(LEAD), true);

        assertThat(active().held()).isTrue();
        assertThat(toPage()).endsWith(closed(LEADS));
    }

    @Test
    void afterTheHoldTheClerkIsWaitedForUntilSeenAgain() {
        hears(List.of(LEAD), true);
        LinkSpec anew = link("link-3", Role.LEAD);

        hears(List.of(LEAD), false, anew);
        assertThat(active().interrupted()).isTrue();
        booth.on(new PageFlow(anew.id(), true));

        assertThat(active().interrupted()).isFalse();
        assertThat(active().held()).isFalse();
    }

    @Test
    void aCitizenOnHoldStaysSoWhenAllLinksAreMadeAnew() {
        hears(List.of(LEAD), true);

        booth.hears(new BridgeMessage.Answered(booth.call().id(), "杭州小王", "杭州市", List.of(), true));
        assertThat(active().held()).isTrue();
        hears(List.of(LEAD), true);
        assertThat(active().held()).isTrue();

        LinkSpec anew = link("link-3", Role.LEAD);
        hears(List.of(LEAD), false, anew);
        booth.on(new PageFlow(anew.id(), true));
        assertThat(active().held()).isFalse();
        assertThat(active().interrupted()).isFalse();
    }

    @Test
    void aCitizenOfWhomItIsSaidThatThereIsNoHoldWaitsForLinksThatAreStillToCome() {
        booth.hears(new BridgeMessage.Answered(booth.call().id(), "杭州小王", "杭州市", List.of(), false));

        assertThat(booth.call().view()).isInstanceOf(CallView.Connecting.class);
    }

    @Test
    void aHelperWhoLeadsFromNowOnIsSeenAsBefore() {
        hears(List.of(LEAD, HELPER), false, LEADS, HELPS);

        hears(List.of(clerk("苏州小李", Role.LEAD)), false, HELPS.with(Role.LEAD));

        assertThat(active().clerk()).isEqualTo("苏州小李");
        assertThat(active().interrupted()).isFalse();
        assertThat(toPage()).contains(closed(LEADS)).endsWith(new KioskMessage.OpenLink(HELPS.with(Role.LEAD)));
    }

    @Test
    void aHelpersPictureThatStopsInterruptsNothing() {
        hears(List.of(LEAD, HELPER), false, LEADS, HELPS);

        booth.on(new PageFlow(HELPS.id(), true)).on(new PageFlow(HELPS.id(), false));

        assertThat(active().interrupted()).isFalse();
    }

    private void hears(List<Participant> clerks, boolean held, LinkSpec... links) {
        booth.hears(new BridgeMessage.Company(booth.call().id(), clerks, held, List.of(links)));
    }

    private CallView.Active active() {
        return (CallView.Active) booth.call().view();
    }

    private List<KioskMessage> toPage() {
        return booth.effects(Effect.ToPage.class).stream()
                .map(Effect.ToPage::message)
                .toList();
    }

    private static KioskMessage closed(LinkSpec link) {
        return new KioskMessage.CloseLink(link.id());
    }

    private static LinkSpec link(String id, Role remote) {
        return new LinkSpec(new LinkId(id), remote, LinkDirection.SEND_RECEIVE, true, List.of(), false);
    }

    private static Participant clerk(String name, Role role) {
        return new Participant(null, name, "杭州市", role, null, Attendance.HERE);
    }
}
