package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.session.SessionEvent.CatalogueLoaded;
import cn.xiaowu.kiosk.session.SessionEvent.Resumed;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A program that was started anew in the middle of a visit.
class SavedVisitTest {
    @Test
    void goesOnWhereItStoodWithAllThatWasFilledIn() {
        Booth before = Booth.filled();

        Booth after = Booth.ready().on(new Resumed(written(before)));

        assertThat(after.session.visit()).isEqualTo(before.session.visit());
        assertThat(after.screen()).isEqualTo(before.screen());
        assertThat(after.effects).containsExactly(new Effect.Listen(true));
    }

    @Test
    void asksForTheCallAgainThatTheBridgeKeepsAndGoesOnRecordingIt() {
        Booth before = Booth.talking();

        Booth after = Booth.ready().on(new Resumed(written(before)));

        assertThat(after.effects)
                .containsExactly(
                        new Effect.Listen(true),
                        new Effect.RecordOn(before.call().id()),
                        new Effect.ToBridge(new BoothMessage.RequestCall(
                                before.call().id(), Booth.NUMBER, Sample.FUND.id(), "样**")));
        // And the answer brings both together again
        after.hears(Booth.answered(after)).on(new SessionEvent.PageFlow(Booth.LINK, true));
        assertThat(after.state().call()).isInstanceOf(CallView.Active.class);
    }

    @Test
    void recordsNothingOfOneWhoDidNotAgree() {
        Booth before = Booth.ready()
                .does(new Intent.Touch())
                .does(new Intent.AgreeUnrecorded())
                .lays(Sample.JIA)
                .does(new Intent.Continue())
                .does(new Intent.ChooseItem(Sample.FUND.id()))
                .on(new SessionEvent.CaseNumbered(Booth.NUMBER, Booth.PROGRESS_CODE))
                .does(new Intent.CallClerk());

        Booth after = Booth.ready().on(new Resumed(written(before)));

        assertThat(after.effects)
                .contains(new Effect.RecordCall(before.call().id(), Booth.NUMBER, false))
                .noneMatch(Effect.RecordOn.class::isInstance);
    }

    @Test
    void asksForANumberThatHadNotComeYet() {
        Booth before = Booth.identifying()
                .lays(Sample.JIA)
                .does(new Intent.Continue())
                .does(new Intent.ChooseItem(Sample.FUND.id()));

        Booth after = Booth.ready().on(new Resumed(written(before)));

        assertThat(after.effects).contains(new Effect.NumberCase());
    }

    @Test
    void keepsWhatTheClerkAcceptedSoThatTheCitizenMaySign() {
        Booth before = Booth.talking().accepts().does(new Intent.ConfirmForm());
        assertThat(before.session.stage()).isEqualTo(new Sign());

        Booth after = Booth.ready().on(new Resumed(written(before)));

        assertThat(after.session.stage()).isEqualTo(new Sign());
        assertThat(after.session.visit().isAccepted()).isTrue();
    }

    @Test
    void doesNotComeBackToOneWhoHasBegunMeanwhile() {
        Booth after = Booth.identifying().on(new Resumed(written(Booth.filled())));

        assertThat(after.session.stage()).isEqualTo(new Identify());
        assertThat(after.session.visit().form()).isNull();
    }

    @Test
    void doesNotComeBackWhenTheItemIsNoLongerOffered() {
        SavedVisit saved = written(Booth.filled());
        Booth after = new Booth().on(new CatalogueLoaded(new Catalogue(List.of()), "https://bridge.example"));

        after.on(new Resumed(saved));

        assertThat(after.screen()).isInstanceOf(Screen.Attract.class);
    }

    @Test
    void isNothingWhereNobodyIsOrTheCaseIsHandedIn() {
        assertThat(SavedVisit.of(Booth.ready().session)).isEmpty();
        assertThat(SavedVisit.of(Booth.identifying().session)).isEmpty();
        assertThat(SavedVisit.of(Booth.submitted().session)).isEmpty();
        assertThat(SavedVisit.of(Booth.filled().does(new Intent.Leave()).session))
                .isEmpty();
    }

    @Test
    void saysNothingPersonal() {
        assertThat(written(Booth.filled()).toString()).isEqualTo("SavedVisit[FILL, Filing[" + Booth.NUMBER + "]]");
    }

    /// As it comes back from where it was written.
    private static SavedVisit written(Booth booth) {
        SavedVisit saved = SavedVisit.of(booth.session).orElseThrow();
        return WireFormat.mapper().readValue(WireFormat.mapper().writeValueAsBytes(saved), SavedVisit.class);
    }
}
