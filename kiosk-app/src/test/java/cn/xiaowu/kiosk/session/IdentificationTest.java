package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.codes.OneCodeResult;
import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.CodeView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import org.junit.jupiter.api.Test;

class IdentificationTest {
    @Test
    void readsNothingBeforeTheCitizenAgrees() {
        Booth booth = Booth.ready().does(new Intent.Touch());
        assertThat(booth.effects(Effect.Listen.class)).isEmpty();

        booth.does(new Intent.Agree());

        assertThat(booth.effects(Effect.Listen.class)).containsExactly(new Effect.Listen(true));
    }

    @Test
    void showsEveryFieldOfTheCardWithTheNumberMasked() {
        Screen.Identify screen = identify(Booth.identifying().lays(Sample.JIA));

        assertThat(screen.card().fields())
                .extracting(CardView.Field::name)
                .containsExactly("name", "sex", "ethnicGroup", "birth", "address", "idNumber", "issuer", "validity");
        assertThat(screen.card().fields().get(5).value()).isEqualTo("110***********002X");
        assertThat(screen.mayContinue()).isTrue();
    }

    @Test
    void asksForTheCardAgainWhenItWasLiftedWhileReading() {
        Booth booth = Booth.identifying()
                .on(new CardChanged(CardView.State.READING, null))
                .on(new CardChanged(CardView.State.LIFTED, null));

        assertThat(identify(booth).card().state()).isEqualTo(CardView.State.LIFTED);
        assertThat(identify(booth).mayContinue()).isFalse();
        assertThat(identify(booth.lays(Sample.JIA)).mayContinue()).isTrue();
    }

    @Test
    void keepsAReadCardWhenItIsTakenAway() {
        Booth booth = Booth.identifying().lays(Sample.JIA).on(new CardChanged(CardView.State.ABSENT, null));

        assertThat(identify(booth).card().state()).isEqualTo(CardView.State.READ);
    }

    @Test
    void saysSoWhenTheCodeWasMadeForAnotherPerson() {
        Booth booth = Booth.identifying()
                .shows(new OneCodeResult.Valid(Sample.preparedFor(Sample.YI)))
                .lays(Sample.JIA);

        assertThat(identify(booth).code().state()).isEqualTo(CodeView.State.OTHER_PERSON);
        assertThat(identify(booth).mayContinue()).isFalse();
    }

    @Test
    void namesAnExpiredAndAForgedCode() {
        Booth booth = Booth.identifying().lays(Sample.JIA).shows(new OneCodeResult.Expired());
        assertThat(identify(booth).code().state()).isEqualTo(CodeView.State.EXPIRED);

        booth.shows(new OneCodeResult.Forged());

        assertThat(identify(booth).code().state()).isEqualTo(CodeView.State.FORGED);
    }

    @Test
    void strayBarcodeDoesNotUndoAGoodCode() {
        Booth booth = Booth.identifying()
                .shows(new OneCodeResult.Valid(Sample.preparedFor(Sample.JIA)))
                .shows(new OneCodeResult.NotOurs());

        assertThat(identify(booth).code().state()).isEqualTo(CodeView.State.VALID);
        assertThat(identify(booth).code().itemName()).isEqualTo(Sample.FUND.name());
    }

    @Test
    void preparedItemComesFirstInTheMenu() {
        Booth booth = Booth.identifying()
                .shows(new OneCodeResult.Valid(Sample.preparedFor(Sample.JIA)))
                .lays(Sample.JIA)
                .does(new Intent.Continue());

        var menu = (Screen.Menu) booth.screen();
        assertThat(menu.items().getFirst().prepared()).isTrue();
    }

    private static Screen.Identify identify(Booth booth) {
        return (Screen.Identify) booth.screen();
    }
}
