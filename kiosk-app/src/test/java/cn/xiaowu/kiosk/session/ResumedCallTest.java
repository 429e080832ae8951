package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.Attendance;
import cn.xiaowu.contract.call.IceServer;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.KioskMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A clerk, or the bridge, that was gone and is back.
class ResumedCallTest {
    private final Booth booth = Booth.talking();

    @Test
    void aLinkThatIsNamedAgainAfterTheBridgeWasStartedAnewGoesOnUntouched() {
        CallView before = booth.call().view();
        int said = toPage().size();

        booth.hears(Booth.answered(booth));

        assertThat(toPage()).hasSize(said);
        assertThat(booth.call().view()).isEqualTo(before);
    }

    @Test
    void aLinkGoesOnThoughItsServersHaveNewNames() {
        var servers = List.of(new IceServer(List.of("turn:turn.example:3478"), "later", "secret"));
        var link = new LinkSpec(Booth.LINK, Role.LEAD, LinkDirection.SEND_RECEIVE, true, servers, false);
        int said = toPage().size();

        booth.hears(new BridgeMessage.Answered(booth.call().id(), "杭州小王", "杭州市", List.of(link), false));

        assertThat(toPage()).hasSize(said);
        assertThat(booth.call().links()).containsExactly(link);
    }

    @Test
    void whatTheClerkSendsIsStillKnownOnALinkThatGoesOn() {
        var sending = new Sending(Sending.Picture.SCREEN, Sending.Sound.ON);
        booth.hears(new BridgeMessage.Sends(booth.call().id(), Role.LEAD, sending));

        booth.hears(Booth.answered(booth));

        assertThat(booth.call().sends()).containsEntry(Role.LEAD, sending);
    }

    @Test
    void aHelperWhoIsNotBackYetIsUnlinkedWhileTheClerkGoesOn() {
        var helps =
                new LinkSpec(new LinkId("helps"), Role.CO_CLERK, LinkDirection.SEND_RECEIVE, true, List.of(), false);
        LinkSpec leads = Booth.answered(booth).links().getFirst();
        booth.hears(new BridgeMessage.Company(booth.call().id(), List.of(), false, List.of(leads, helps)));

        booth.hears(Booth.answered(booth));

        assertThat(toPage())
                .endsWith(new KioskMessage.CloseLink(helps.id()))
                .doesNotContain(new KioskMessage.CloseLink(leads.id()));
    }

    @Test
    void aBoothThatMissedTheAnswerOpensTheLinkWhenItIsNamedAgain() {
        Booth waiting = Booth.filling();
        waiting.does(new Intent.CallClerk());

        waiting.hears(Booth.answered(waiting));

        assertThat(waiting.effects(Effect.ToPage.class))
                .extracting(Effect.ToPage::message)
                .endsWith(new KioskMessage.OpenLink(
                        Booth.answered(waiting).links().getFirst()));
    }

    @Test
    void thePageSaysAgainWhatAClerkWhoIsBackMayHaveMissed() {
        booth.hears(new BridgeMessage.Interrupted(booth.call().id(), true));
        assertThat(toPage()).doesNotContain(new KioskMessage.SignalsBack());

        booth.hears(new BridgeMessage.Interrupted(booth.call().id(), false));

        assertThat(toPage()).endsWith(new KioskMessage.SignalsBack());
    }

    @Test
    void thePageSaysAgainWhatAHelperWhoIsBackMayHaveMissed() {
        LinkSpec leads = Booth.answered(booth).links().getFirst();
        var away = new Participant(null, "苏州小李", "苏州市", Role.CO_CLERK, null, Attendance.AWAY);
        booth.hears(new BridgeMessage.Company(booth.call().id(), List.of(away), false, List.of(leads)));
        assertThat(toPage()).doesNotContain(new KioskMessage.SignalsBack());

        booth.hears(new BridgeMessage.Company(
                booth.call().id(), List.of(away.with(Attendance.HERE)), false, List.of(leads)));

        assertThat(toPage()).endsWith(new KioskMessage.SignalsBack());
    }

    private List<KioskMessage> toPage() {
        return booth.effects(Effect.ToPage.class).stream()
                .map(Effect.ToPage::message)
                .toList();
    }
}
