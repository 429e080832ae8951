package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.Attendance;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A helper's page that comes back with its links open goes on with them, as the page of the clerk who leads does.
@SuppressWarnings("NullAway.Init")
class ResumedHelperIT {
    private RunningBridge bridge;
    private BoothEnd booth;
    private ClerkEnd lead;
    private ClerkEnd helper;
    private CallId call;
    private LinkId[] open;
    private Set<LinkId> boothsLinks;

    @BeforeEach
    void talkOfThree(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
        AnsweredCall begun = AnsweredCall.begin(bridge, 1);
        booth = begun.booth();
        lead = begun.clerk();
        call = begun.call();
        helper = bridge.clerk("helper", new Region("320500", "苏州市")).open();
        helper.say(new ClerkMessage.SetAvailable(true));
        helper.inbox().take(ConsoleMessage.Desk.class, ConsoleMessage.Desk::available);
        lead.say(new ClerkMessage.Invite(call, "helper", false));
        helper.inbox().take(ConsoleMessage.Offered.class);
        helper.say(new ClerkMessage.Answer(call));
        open = ids(started(helper)).toArray(LinkId[]::new);
        boothsLinks = ids(helperIs(Attendance.HERE).links());
    }

    @AfterEach
    void leave() {
        AnsweredCall.leave(booth, call);
        lead.close();
        helper.close();
        bridge.close();
    }

    @Test
    void nobodysLinksChangeWhileAHelpersConnectionIsCutAndComesBack() {
        helper.close();
        assertThat(ids(helperIs(Attendance.AWAY).links())).isEqualTo(boothsLinks);

        helper.resume(open);

        assertThat(ids(started(helper))).containsExactlyInAnyOrder(open);
        assertThat(ids(helperIs(Attendance.HERE).links())).isEqualTo(boothsLinks);
    }

    @Test
    void aHelpersPageThatConnectsAnewBeforeItsOldConnectionIsKnownToBeDeadIsToldThatItIsStillInTheCall() {
        helper = helper.another().resume(open);

        assertThat(ids(started(helper))).containsExactlyInAnyOrder(open);
        assertThat(ids(helperIs(Attendance.HERE).links())).isEqualTo(boothsLinks);
    }

    @Test
    void aHelpersPageThatWasLoadedAnewGetsOtherLinksAndTheLeadsStays() {
        LinkId leads = leads();
        helper.close();
        helperIs(Attendance.AWAY);

        helper.open();

        assertThat(ids(started(helper))).hasSize(2).doesNotContain(open);
        assertThat(ids(helperIs(Attendance.HERE).links())).hasSize(2).contains(leads);
    }

    @Test
    void allThreeGoOnOverTheirLinksWhenTheBridgeIsStartedAnew() {
        LinkId leads = leads();
        Set<LinkId> ofLead = Set.of(leads, between());
        booth.cut();
        bridge.restart();

        booth.at(bridge.boothPort()).connect();
        lead = lead.another(bridge.consolePort()).resume(ofLead.toArray(LinkId[]::new));
        helper = helper.another(bridge.consolePort()).resume(open);

        assertThat(ids(started(lead))).isEqualTo(ofLead);
        assertThat(ids(started(helper))).containsExactlyInAnyOrder(open);
        assertThat(ids(booth.inbox()
                        .take(
                                BridgeMessage.Answered.class,
                                answered -> answered.links().size() == 2)
                        .links()))
                .isEqualTo(boothsLinks);
        assertThat(ids(helperIs(Attendance.HERE).links())).isEqualTo(boothsLinks);
    }

    /// The link between booth and lead: the booth's that is not the helper's.
    private LinkId leads() {
        return boothsLinks.stream()
                .filter(link -> !List.of(open).contains(link))
                .findFirst()
                .orElseThrow();
    }

    /// The link between the two clerks: the helper's that is not the booth's.
    private LinkId between() {
        return List.of(open).stream()
                .filter(link -> !boothsLinks.contains(link))
                .findFirst()
                .orElseThrow();
    }

    private static List<LinkSpec> started(ClerkEnd page) {
        return page.inbox().take(ConsoleMessage.Started.class).links();
    }

    private static Set<LinkId> ids(List<LinkSpec> links) {
        return links.stream().map(LinkSpec::id).collect(Collectors.toSet());
    }

    /// The next news in the booth in which the helper is there, or away.
    private BridgeMessage.Company helperIs(Attendance attendance) {
        return booth.inbox()
                .take(
                        BridgeMessage.Company.class,
                        news -> news.participants().size() == 2
                                && news.participants().getLast().attendance() == attendance);
    }
}
