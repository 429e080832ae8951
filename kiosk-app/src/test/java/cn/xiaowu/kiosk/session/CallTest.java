package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.kiosk.session.SessionEvent.PageConnected;
import cn.xiaowu.kiosk.session.SessionEvent.PageFlow;
import cn.xiaowu.kiosk.session.SessionEvent.PageReport;
import cn.xiaowu.kiosk.session.SessionEvent.PageSends;
import cn.xiaowu.kiosk.session.SessionEvent.PageSignal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final Sending BLIND = new Sending(Sending.Picture.NONE, Sending.Sound.ON);

    @Test
    void asksTheBridgeOnceHoweverOftenTheButtonIsTouched() {
        Booth booth = Booth.filling().does(new Intent.CallClerk()).does(new Intent.CallClerk());

        assertThat(booth.effects(Effect.ToBridge.class))
                .singleElement()
                .extracting(Effect.ToBridge::message)
                .isEqualTo(new BoothMessage.RequestCall(booth.call().id(), Booth.NUMBER, Sample.FUND.id(), "样**"));
    }

    @Test
    void showsThePlaceInTheQueue() {
        Booth booth = Booth.filling().does(new Intent.CallClerk());

        booth.hears(new BridgeMessage.Queued(booth.call().id(), "A012", 3, 5, 9));

        assertThat(booth.state().call())
                .isEqualTo(new CallView.Queued(booth.call().id(), "A012", 3, 5, 9));
    }

    @Test
    void tellsTheClerkWhatThePageSends() {
        Booth booth = Booth.talking();

        booth.on(new PageSends(BLIND));

        assertThat(booth.effects(Effect.ToBridge.class))
                .contains(
                        new Effect.ToBridge(new BoothMessage.Sends(booth.call().id(), BLIND)));
    }

    @Test
    void tellsNobodyWhatThePageSendsBeforeAClerkHasAnswered() {
        Booth booth = Booth.filled().does(new Intent.CallClerk());

        booth.on(new PageSends(BLIND));

        assertThat(booth.effects(Effect.ToBridge.class))
                .extracting(Effect.ToBridge::message)
                .noneMatch(BoothMessage.Sends.class::isInstance);
    }

    @Test
    void tellsANewPageOnceMoreWhatTheClerkSends() {
        Booth booth = Booth.talking();
        booth.hears(new BridgeMessage.Sends(booth.call().id(), Role.LEAD, BLIND));

        booth.on(new PageConnected());

        var sends = new KioskMessage.Sends(Role.LEAD, BLIND);
        assertThat(toPage(booth)).filteredOn(sends::equals).hasSize(2);
        assertThat(toPage(booth)).endsWith(sends);
    }

    @Test
    void knowsNothingOfWhatAClerkSendsWhoComesByOtherLinks() {
        Booth booth = Booth.talking();
        booth.hears(new BridgeMessage.Sends(booth.call().id(), Role.LEAD, BLIND));
        var link = new LinkSpec(new LinkId("anew"), Role.LEAD, LinkDirection.SEND_RECEIVE, true, List.of(), false);

        booth.hears(new BridgeMessage.Answered(booth.call().id(), "杭州小李", "杭州市", List.of(link), false));

        assertThat(booth.call().sends()).isEmpty();
    }

    @Test
    void passesOnWhatTheClerkAsksOfTheCameras() {
        Booth booth = Booth.talking();

        booth.hears(new BridgeMessage.AskPicture(booth.call().id(), Sending.Picture.DOCUMENT));
        booth.hears(new BridgeMessage.AskStill(booth.call().id()));

        assertThat(toPage(booth))
                .endsWith(
                        new KioskMessage.ShowPicture(Sending.Picture.DOCUMENT),
                        new KioskMessage.TakeStill(booth.call().id()));
    }

    @Test
    void takesNoStillForACallThatIsOver() {
        Booth booth = Booth.talking();
        var over = booth.call().id();
        booth.does(new Intent.HangUp());

        booth.hears(new BridgeMessage.AskStill(over));

        assertThat(toPage(booth)).noneMatch(KioskMessage.TakeStill.class::isInstance);
    }

    @Test
    void opensTheLinkThatTheBridgeNames() {
        Booth booth = Booth.talking();

        assertThat(toPage(booth)).anyMatch(message -> message instanceof KioskMessage.OpenLink);
        assertThat(booth.state().call()).isInstanceOf(CallView.Active.class);
    }

    @Test
    void aLinkThatOnlySendsSaysNothingOfWhatIsSeen() {
        var up = new LinkSpec(new LinkId("up"), Role.CITIZEN, LinkDirection.SEND, false, List.of(), false);
        var down = new LinkSpec(Booth.LINK, Role.LEAD, LinkDirection.RECEIVE, false, List.of(), false);
        Booth booth = Booth.talking();
        booth.hears(new BridgeMessage.Answered(booth.call().id(), "杭州小王", "杭州市", List.of(up, down), false));
        booth.on(new PageFlow(Booth.LINK, true));
        int sent = booth.effects(Effect.ToBridge.class).size();

        booth.on(new PageFlow(up.id(), false));

        assertThat(booth.effects(Effect.ToBridge.class)).hasSize(sent);
    }

    @Test
    void passesOnHowGoodALinkWasAlsoWhenItIsClosed() {
        var quality = new LinkQuality(Sample.MORNING, 9_000, 0, 0, 0, 0, 0, 0, 0, 40, 60, 0, 0, false);
        Booth booth = Booth.talking();
        booth.does(new Intent.HangUp());

        booth.on(new PageReport(Booth.LINK, quality, true));

        assertThat(booth.effects(Effect.ToBridge.class))
                .endsWith(new Effect.ToBridge(
                        new BoothMessage.LineReport(booth.call().id(), Booth.LINK, quality, true)));
    }

    @Test
    void saysNothingOfALinkWithoutACall() {
        var quality = new LinkQuality(Sample.MORNING, 9_000, 0, 0, 0, 0, 0, 0, 0, 40, 60, 0, 0, false);
        Booth booth = Booth.filling();

        booth.on(new PageReport(Booth.LINK, quality, true));

        assertThat(booth.effects(Effect.ToBridge.class)).isEmpty();
    }

    @Test
    void connectsSilentlyWhileItRingsAndOpensTheSameLinkWhenTheClerkAnswers() {
        Booth booth = Booth.filling().does(new Intent.CallClerk());
        BridgeMessage.Answered answered = Booth.answered(booth);
        booth.hears(new BridgeMessage.Prepare(booth.call().id(), answered.links()));
        booth.hears(new BridgeMessage.Queued(booth.call().id(), "A001", 0, 0, 1));
        assertThat(toPage(booth))
                .endsWith(new KioskMessage.PrepareLink(answered.links().getFirst()));

        booth.hears(answered);

        assertThat(toPage(booth))
                .endsWith(new KioskMessage.OpenLink(answered.links().getFirst()))
                .doesNotContain(new KioskMessage.CloseLink(Booth.LINK));
    }

    @Test
    void closesWhatWasPreparedWithAClerkWhoDidNotTakeIt() {
        Booth booth = Booth.filling().does(new Intent.CallClerk());
        booth.hears(new BridgeMessage.Prepare(
                booth.call().id(), Booth.answered(booth).links()));

        booth.hears(new BridgeMessage.Prepare(booth.call().id(), List.of()));

        assertThat(toPage(booth)).endsWith(new KioskMessage.CloseLink(Booth.LINK));
        assertThat(booth.call().links()).isEmpty();
    }

    @Test
    void aPageThatIsLoadedAnewWhileItRingsPreparesAgain() {
        Booth booth = Booth.filling().does(new Intent.CallClerk());
        BridgeMessage.Answered answered = Booth.answered(booth);
        booth.hears(new BridgeMessage.Prepare(booth.call().id(), answered.links()));

        booth.on(new PageConnected());

        assertThat(toPage(booth))
                .endsWith(new KioskMessage.PrepareLink(answered.links().getFirst()));
    }

    @Test
    void carriesSignalsOfItsOwnLinkOnly() {
        var candidate = new Signal.Candidate("candidate:1", "0", 0, null);
        Booth booth = Booth.talking().on(new PageSignal(Booth.LINK, candidate));
        int sent = booth.effects(Effect.ToBridge.class).size();

        booth.on(new PageSignal(new LinkId("other"), candidate));

        assertThat(booth.effects(Effect.ToBridge.class)).hasSize(sent);
    }

    @Test
    void dropsMessagesAboutACallThatBelongedToSomebodyElse() {
        Booth booth = Booth.talking();
        Session before = booth.session;

        booth.hears(new BridgeMessage.ChangeField(CallId.random(), "phone", "13900000000"));

        assertThat(booth.session).isEqualTo(before);
    }

    @Test
    void citizenMaySignOnceTheClerkAcceptedThisVeryForm() {
        Booth booth = Booth.talking();
        assertThat(((Screen.Fill) booth.screen()).maySign()).isFalse();

        booth.accepts();

        assertThat(((Screen.Fill) booth.screen()).maySign()).isTrue();
        assertThat(((CallView.Active) booth.call().view()).accepted()).isTrue();
    }

    @Test
    void changeAfterAcceptanceNeedsAcceptanceAgain() {
        Booth booth = Booth.talking().accepts().does(new Intent.SetField("phone", "13900000000"));

        assertThat(((Screen.Fill) booth.screen()).maySign()).isFalse();
    }

    @Test
    void clerksChangeUnlocksAFormAboutToBeSigned() {
        Booth booth = Booth.talking().accepts().does(new Intent.ConfirmForm());
        assertThat(booth.screen()).isInstanceOf(Screen.Sign.class);

        booth.hears(new BridgeMessage.ChangeField(booth.call().id(), "phone", "13900000000"));

        assertThat(booth.screen()).isInstanceOf(Screen.Fill.class);
        assertThat(((Screen.Fill) booth.screen()).maySign()).isFalse();
    }

    @Test
    void showsWhatTheClerkAsksToCorrect() {
        Booth booth = Booth.talking();

        var correction = new Decision(Decision.Outcome.CORRECTION, booth.digest(), "请核对电话");
        booth.hears(new BridgeMessage.Decided(booth.call().id(), correction));

        assertThat(((CallView.Active) booth.call().view()).note()).isEqualTo("请核对电话");
        assertThat(((Screen.Fill) booth.screen()).maySign()).isFalse();
    }

    @Test
    void saysSoWhenTheClerkIsGoneForTheMoment() {
        Booth booth = Booth.talking();

        booth.hears(new BridgeMessage.Interrupted(booth.call().id(), true));

        assertThat(((CallView.Active) booth.call().view()).interrupted()).isTrue();
    }

    @Test
    void goesBackIntoTheQueueWhenTheClerkDoesNotReturn() {
        Booth booth = Booth.talking();

        booth.hears(new BridgeMessage.Queued(booth.call().id(), "A001", 0, 0, 1));

        assertThat(toPage(booth)).last().isEqualTo(new KioskMessage.CloseLink(Booth.LINK));
        assertThat(booth.call().links()).isEmpty();
    }

    @Test
    void pageThatWasLoadedAnewGetsItsLinksAgain() {
        Booth booth = Booth.talking();
        booth.effects.clear();

        booth.on(new PageConnected());

        assertThat(toPage(booth)).hasSize(2).last().isInstanceOf(KioskMessage.OpenLink.class);
    }

    @Test
    void leavingTheQueueIsNotHangingUp() {
        Booth booth = Booth.filling().does(new Intent.CallClerk()).does(new Intent.HangUp());

        assertThat(booth.effects(Effect.ToBridge.class).getLast().message())
                .isEqualTo(new BoothMessage.EndCall(booth.call().id(), EndReason.ABANDONED));
    }

    @Test
    void visitDoesNotEndWhileTalkingHoweverLong() {
        Booth booth = Booth.talking().waits(Duration.ofMinutes(10));

        assertThat(booth.screen()).isInstanceOf(Screen.Fill.class);
        assertThat(booth.state().idleSecondsLeft()).isNull();
    }

    private static java.util.List<KioskMessage> toPage(Booth booth) {
        return booth.effects(Effect.ToPage.class).stream()
                .map(Effect.ToPage::message)
                .toList();
    }
}
