package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.codes.OneCodeResult;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.contract.screen.ScreenState;
import cn.xiaowu.kiosk.form.SchemaFormRules;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import cn.xiaowu.kiosk.session.SessionEvent.CaseNumbered;
import cn.xiaowu.kiosk.session.SessionEvent.CatalogueLoaded;
import cn.xiaowu.kiosk.session.SessionEvent.CodeRead;
import cn.xiaowu.kiosk.session.SessionEvent.FromBridge;
import cn.xiaowu.kiosk.session.SessionEvent.Journaled;
import cn.xiaowu.kiosk.session.SessionEvent.PageFlow;
import cn.xiaowu.kiosk.session.SessionEvent.ReceiptPrinted;
import cn.xiaowu.kiosk.session.SessionEvent.Tick;
import cn.xiaowu.kiosk.session.SessionEvent.WipeDone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Drives the session machine as a citizen and a clerk would, in virtual time.
final class Booth {
    static final CaseNumber NUMBER = new CaseNumber("330106-B00001-20261124-0001");
    static final String PROGRESS_CODE = "7K3M9Q2X7K3M9Q2X";
    static final LinkId LINK = new LinkId("link-1");
    static final String SIGNATURE = "iVBORw0KGgo=";

    private final SessionMachine machine = new SessionMachine(new SchemaFormRules());
    final List<Effect> effects = new ArrayList<>();
    Session session;
    Instant now = Sample.MORNING;

    Booth() {
        var booth = new ScreenState.Booth("B00001", "西湖社区", true, true);
        session = Session.start(Surroundings.of(booth, "0571-12345", Duration.ofSeconds(60)), now);
    }

    static Booth ready() {
        return new Booth().on(new CatalogueLoaded(Sample.catalogue(), "https://bridge.example"));
    }

    static Booth identifying() {
        return ready().does(new Intent.Touch()).does(new Intent.Agree());
    }

    static Booth filling() {
        return identifying()
                .lays(Sample.JIA)
                .does(new Intent.Continue())
                .does(new Intent.ChooseItem(Sample.FUND.id()))
                .on(new CaseNumbered(NUMBER, PROGRESS_CODE));
    }

    static Booth filled() {
        return filling().does(new Intent.SetField("phone", "13800000000")).does(new Intent.SetField("purpose", "购房"));
    }

    static Booth talking() {
        Booth booth = filled().does(new Intent.CallClerk());
        return booth.hears(new BridgeMessage.Queued(booth.call().id(), "A001", 0, 0, 1))
                .hears(answered(booth))
                .on(new PageFlow(LINK, true));
    }

    static Booth submitted() {
        return filled().does(new Intent.ConfirmForm())
                .does(new Intent.Signed(SIGNATURE))
                .on(new Journaled())
                .on(new ReceiptPrinted(NUMBER, ReceiptView.PRINTED));
    }

    static BridgeMessage.Answered answered(Booth booth) {
        var link = new LinkSpec(LINK, Role.LEAD, LinkDirection.SEND_RECEIVE, true, List.of(), false);
        return new BridgeMessage.Answered(booth.call().id(), "杭州小王", "杭州市", List.of(link), false);
    }

    Booth on(SessionEvent event) {
        Step step = machine.step(session, event, now);
        session = step.session();
        effects.addAll(step.effects());
        return this;
    }

    Booth does(Intent intent) {
        return on(new Act(intent));
    }

    Booth hears(BridgeMessage message) {
        return on(new FromBridge(message));
    }

    Booth lays(IdentityCard card) {
        return on(new CardChanged(CardView.State.READ, card));
    }

    Booth shows(OneCodeResult code) {
        return on(new CodeRead(code));
    }

    Booth accepts() {
        var decision = new Decision(Decision.Outcome.ACCEPT, digest(), null);
        return hears(new BridgeMessage.Decided(call().id(), decision));
    }

    Booth waits(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            on(new Tick());
        }
        return this;
    }

    Booth wiped() {
        return on(new WipeDone(List.of()));
    }

    Screen screen() {
        return state().screen();
    }

    ScreenState state() {
        return Projection.of(session, 1, now);
    }

    FormDigest digest() {
        return Visit.required(session.visit().form()).digest();
    }

    Calling call() {
        return Visit.required(session.visit().call());
    }

    <E extends Effect> List<E> effects(Class<E> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
