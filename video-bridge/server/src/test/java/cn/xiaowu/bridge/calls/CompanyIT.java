package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.Attendance;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.call.Supervision;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Calls with more than two in them, through a whole bridge.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CompanyIT {
    private static final Region SUZHOU = new Region("320500", "苏州市");

    private final AtomicInteger running = new AtomicInteger();
    private RunningBridge bridge;
    private BoothEnd booth;
    private ClerkEnd lead;
    private ClerkEnd other;
    private String otherName;
    private CallId call;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @BeforeEach
    void talk() {
        AnsweredCall begun = AnsweredCall.begin(bridge, running.incrementAndGet());
        booth = begun.booth();
        lead = begun.clerk();
        call = begun.call();
    }

    @AfterEach
    void leave() {
        AnsweredCall.leave(booth, call);
        lead.close();
        other.close();
    }

    @Test
    void aClerkOfAnotherCityIsAskedComesAndIsLinkedToBoth() {
        other(SUZHOU);

        // When the clerk who leads asks a colleague whom the desk names
        lead.inbox()
                .take(
                        ConsoleMessage.Desk.class,
                        desk -> desk.colleagues().stream()
                                .anyMatch(colleague -> colleague.clerk().equals(otherName)));
        lead.say(new ClerkMessage.Invite(call, otherName, false));

        // Then it rings there, and everybody sees it ring
        var offered = other.inbox().take(ConsoleMessage.Offered.class);
        assertThat(offered.invitation()).isEqualTo(new ConsoleMessage.Invitation("王", "杭州市", false));
        assertThat(booth.inbox().take(BridgeMessage.Company.class).participants())
                .extracting(Participant::attendance)
                .containsExactly(Attendance.HERE, Attendance.ASKED);

        // And when the colleague comes, all three are linked
        other.say(new ClerkMessage.Answer(call));
        var started = other.inbox().take(ConsoleMessage.Started.class);
        assertThat(started.role()).isEqualTo(Role.CO_CLERK);
        assertThat(started.links()).extracting(LinkSpec::remote).containsExactlyInAnyOrder(Role.CITIZEN, Role.LEAD);
        var company = boothCompany(Attendance.HERE);
        assertThat(company.links()).hasSize(2);
        assertThat(company.participants().getLast().clerk()).isNull();

        // And signals find their way between the two clerks
        var offer = new Signal.Description("offer", "v=0\r\n");
        LinkSpec between = started.links().stream()
                .filter(spec -> spec.remote() == Role.LEAD)
                .findFirst()
                .orElseThrow();
        other.say(new ClerkMessage.SendSignal(call, between.id(), offer));
        assertThat(lead.inbox().take(ConsoleMessage.DeliverSignal.class).link()).isEqualTo(between.id());

        // And both may fill in, but only who leads decides
        other.say(new ClerkMessage.ChangeField(call, "amount", "50000"));
        assertThat(booth.inbox().take(BridgeMessage.ChangeField.class).value()).isEqualTo("50000");
    }

    @Test
    void aColleagueWhoDoesNotComeLeavesTheCallAsItWas() {
        other(SUZHOU);
        invite(false);

        other.say(new ClerkMessage.Reject(call));

        other.inbox().take(ConsoleMessage.OfferWithdrawn.class);
        lead.inbox()
                .take(
                        ConsoleMessage.Company.class,
                        company -> company.participants().size() == 1);
    }

    @Test
    void aCallIsHandedToAClerkOfTheSameRegionAndWhoLedIsFree() {
        other(Samples.HANGZHOU);
        invite(true);

        other.say(new ClerkMessage.Answer(call));

        assertThat(other.inbox().take(ConsoleMessage.Started.class).role()).isEqualTo(Role.LEAD);
        assertThat(lead.inbox().take(ConsoleMessage.Ended.class).reason()).isEqualTo(EndReason.TRANSFERRED);
        var company = booth.inbox()
                .take(BridgeMessage.Company.class, news -> news.participants().size() == 1);
        assertThat(company.participants().getFirst().role()).isEqualTo(Role.LEAD);
        assertThat(company.links()).hasSize(1);
        // And the citizen's call ends when the new clerk hangs up
        other.say(new ClerkMessage.HangUp(call));
        assertThat(booth.inbox().take(BridgeMessage.Ended.class).reason()).isEqualTo(EndReason.CLERK_HUNG_UP);
    }

    @Test
    void aCallIsNotHandedToAnotherRegion() {
        other(SUZHOU);

        lead.say(new ClerkMessage.Invite(call, otherName, true));

        assertThat(lead.inbox().take(ConsoleMessage.Refused.class).messageEn()).contains("own region");
    }

    @Test
    void aCitizenOnHoldIsUnlinkedAndLinkedAgain() {
        other(SUZHOU);
        join();

        lead.say(new ClerkMessage.Hold(call, true));
        var held = booth.inbox().take(BridgeMessage.Company.class, BridgeMessage.Company::held);
        assertThat(held.links()).isEmpty();
        lead.say(new ClerkMessage.Hold(call, false));

        booth.inbox()
                .take(
                        BridgeMessage.Company.class,
                        news -> !news.held() && news.links().size() == 2);
    }

    @Test
    void aSupervisorSeesTheCallListensUnheardAndTakesOver() {
        otherName = "super" + running;
        other = bridge.clerk(new Clerk(otherName, "赵", Samples.HANGZHOU, Clerk.Post.SUPERVISOR))
                .open();
        other.inbox()
                .take(
                        ConsoleMessage.Desk.class,
                        desk -> desk.talks() != null && desk.talks().size() >= 1);

        other.say(new ClerkMessage.Supervise(call, Supervision.MONITOR));

        assertThat(other.inbox().take(ConsoleMessage.Started.class).links())
                .extracting(LinkSpec::direction)
                .containsOnly(LinkDirection.RECEIVE);
        var company = boothCompany(Attendance.HERE);
        assertThat(company.participants().getLast().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(company.participants().getLast().supervision()).isNull();

        other.say(new ClerkMessage.TakeOver(call));
        lead.inbox().take(ConsoleMessage.Company.class, news -> news.role() == Role.CO_CLERK);
        other.inbox().take(ConsoleMessage.Company.class, news -> news.role() == Role.LEAD);
        await().untilAsserted(() -> assertThat(attendances())
                .contains(otherName + " SUPERVISOR MONITOR")
                .contains("lead" + running + " CO_CLERK null"));
    }

    @Test
    void aClerkWhoIsNoSupervisorMayNotListen() {
        other(Samples.HANGZHOU);

        other.say(new ClerkMessage.Supervise(call, Supervision.MONITOR));

        assertThat(other.inbox().take(ConsoleMessage.Refused.class).messageEn()).contains("may not supervise");
    }

    @Test
    void aHelperWhosePageWasClosedComesBackOnNewLinks() {
        other(SUZHOU);
        List<LinkSpec> first = join();

        other.close();
        boothCompany(Attendance.AWAY);
        other.open();

        List<LinkSpec> again = other.inbox().take(ConsoleMessage.Started.class).links();
        assertThat(again).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(boothCompany(Attendance.HERE).links()).hasSize(2);
    }

    @Test
    void everybodyComesBackIntoTheCallAfterTheBridgeWasStartedAnewAndTheCitizenIsStillOnHold() {
        other(SUZHOU);
        join();
        lead.say(new ClerkMessage.Hold(call, true));
        booth.inbox().take(BridgeMessage.Company.class, BridgeMessage.Company::held);
        await().untilAsserted(() -> assertThat(attendances()).hasSize(1));

        booth.cut();
        bridge.restart();
        lead = lead.another(bridge.consolePort()).open();
        other = other.another(bridge.consolePort()).open();
        booth.at(bridge.boothPort()).connect();

        assertThat(other.inbox().take(ConsoleMessage.Started.class).role()).isEqualTo(Role.CO_CLERK);
        assertThat(lead.inbox().take(ConsoleMessage.Started.class).role()).isEqualTo(Role.LEAD);
        assertThat(booth.inbox().take(BridgeMessage.Answered.class).held()).isTrue();
        var back = booth.inbox()
                .take(
                        BridgeMessage.Company.class,
                        news -> news.participants().size() == 2
                                && news.participants().getLast().attendance() == Attendance.HERE);
        assertThat(back.held()).isTrue();
        assertThat(back.links()).isEmpty();

        // And when the hold is over, all three are linked
        lead.say(new ClerkMessage.Hold(call, false));
        booth.inbox()
                .take(
                        BridgeMessage.Company.class,
                        news -> !news.held() && news.links().size() == 2);
    }

    @Test
    void aHoldIsOverOnRecordWhenTheCallIs() {
        other(SUZHOU);
        join();
        lead.say(new ClerkMessage.Hold(call, true));
        booth.inbox().take(BridgeMessage.Company.class, BridgeMessage.Company::held);

        lead.say(new ClerkMessage.HangUp(call));

        booth.inbox().take(BridgeMessage.Ended.class);
        await().untilAsserted(() -> assertThat(openHolds()).containsExactly(false));
    }

    @Test
    void whenWhoLeadsHangsUpTheCallIsOverForAll() {
        other(SUZHOU);
        join();

        lead.say(new ClerkMessage.HangUp(call));

        assertThat(other.inbox().take(ConsoleMessage.Ended.class).reason()).isEqualTo(EndReason.CLERK_HUNG_UP);
        assertThat(booth.inbox().take(BridgeMessage.Ended.class).reason()).isEqualTo(EndReason.CLERK_HUNG_UP);
    }

    private void other(Region region) {
        otherName = "other" + running;
        other = bridge.clerk(otherName, region).open();
        other.say(new ClerkMessage.SetAvailable(true));
        other.inbox().take(ConsoleMessage.Desk.class, ConsoleMessage.Desk::available);
    }

    private void invite(boolean toLead) {
        lead.say(new ClerkMessage.Invite(call, otherName, toLead));
        other.inbox().take(ConsoleMessage.Offered.class);
    }

    private List<LinkSpec> join() {
        invite(false);
        other.say(new ClerkMessage.Answer(call));
        boothCompany(Attendance.HERE);
        return other.inbox().take(ConsoleMessage.Started.class).links();
    }

    /// The news in which the last participant is there, or not.
    private BridgeMessage.Company boothCompany(Attendance attendance) {
        return booth.inbox()
                .take(
                        BridgeMessage.Company.class,
                        news -> news.participants().size() == 2
                                && news.participants().getLast().attendance() == attendance);
    }

    /// Of each hold of the call, whether it has no end.
    private List<Boolean> openHolds() {
        return bridge.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT until IS NULL FROM hold WHERE call = :call")
                        .bind("call", call.value())
                        .mapTo(Boolean.class)
                        .list());
    }

    private List<String> attendances() {
        return bridge.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT clerk, role, way FROM attendance WHERE call = :call ORDER BY since")
                        .bind("call", call.value())
                        .map((row, _) ->
                                row.getString("clerk") + " " + row.getString("role") + " " + row.getString("way"))
                        .list());
    }
}
