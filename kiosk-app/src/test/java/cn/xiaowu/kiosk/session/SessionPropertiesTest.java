package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.codes.OneCodeResult;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.RecordingView;
import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.kiosk.session.SessionEvent.Acknowledged;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import cn.xiaowu.kiosk.session.SessionEvent.CaseNumbered;
import cn.xiaowu.kiosk.session.SessionEvent.JournalFailed;
import cn.xiaowu.kiosk.session.SessionEvent.Journaled;
import cn.xiaowu.kiosk.session.SessionEvent.PageConnected;
import cn.xiaowu.kiosk.session.SessionEvent.PageFlow;
import cn.xiaowu.kiosk.session.SessionEvent.PageSignal;
import cn.xiaowu.kiosk.session.SessionEvent.PresenceSensed;
import cn.xiaowu.kiosk.session.SessionEvent.ReceiptPrinted;
import cn.xiaowu.kiosk.session.SessionEvent.WipeDone;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens, in whatever order.
class SessionPropertiesTest {
    private static final List<Consumer<Booth>> MOVES = List.of(
            booth -> booth.does(new Intent.Touch()),
            booth -> booth.does(new Intent.Agree()),
            booth -> booth.does(new Intent.AgreeUnrecorded()),
            booth -> booth.does(new Intent.AgreeToRecording()),
            booth -> booth.does(new Intent.Continue()),
            booth -> booth.does(new Intent.Back()),
            booth -> booth.does(new Intent.Leave()),
            booth -> booth.does(new Intent.ChooseItem(Sample.FUND.id())),
            booth -> booth.does(new Intent.ChooseItem(Sample.MOVE.id())),
            booth -> booth.does(new Intent.SetField("phone", "13800000000")),
            booth -> booth.does(new Intent.SetField("purpose", "购房")),
            booth -> booth.does(new Intent.CallClerk()),
            booth -> booth.does(new Intent.HangUp()),
            booth -> booth.does(new Intent.ConfirmForm()),
            booth -> booth.does(new Intent.Signed(Booth.SIGNATURE)),
            booth -> booth.does(new Intent.Rate(RatingLevel.SATISFIED, List.of())),
            booth -> booth.does(new Intent.Rate(RatingLevel.DISSATISFIED, List.of("x"))),
            booth -> booth.lays(Sample.JIA),
            booth -> booth.lays(Sample.YI),
            booth -> booth.on(new CardChanged(CardView.State.ABSENT, null)),
            booth -> booth.shows(new OneCodeResult.Valid(Sample.preparedFor(Sample.JIA))),
            booth -> booth.shows(new OneCodeResult.Forged()),
            booth -> booth.on(new CaseNumbered(Booth.NUMBER, Booth.PROGRESS_CODE)),
            booth -> booth.on(new Journaled()),
            booth -> booth.on(new JournalFailed()),
            booth -> booth.on(new Acknowledged(Booth.NUMBER)),
            booth -> booth.on(new ReceiptPrinted(Booth.NUMBER, ReceiptView.PRINTED)),
            booth -> booth.on(new PageConnected()),
            booth -> booth.on(new PresenceSensed()),
            booth -> booth.on(new PageFlow(Booth.LINK, true)),
            booth -> booth.on(new PageSignal(Booth.LINK, new Signal.Unknown())),
            booth -> bridge(booth, new BridgeMessage.Unknown()),
            booth -> bridge(booth, new BridgeMessage.RecordingRoom(true)),
            booth -> booth.on(new SessionEvent.RecordingRoomChanged(true)),
            booth -> booth.on(new SessionEvent.RecordingRoomChanged(false)),
            SessionPropertiesTest::answered,
            SessionPropertiesTest::accepted,
            SessionPropertiesTest::ended,
            booth -> booth.waits(Duration.ofSeconds(45)),
            booth -> booth.on(new WipeDone(List.of())));

    @Property(tries = 2_000)
    void nothingPersonalOutlivesAVisit(@ForAll("moves") List<Consumer<Booth>> moves) {
        Booth booth = Booth.ready();
        for (Consumer<Booth> move : moves) {
            Stage before = booth.session.stage();
            move.accept(booth);
            Stage after = booth.session.stage();

            booth.state();
            if (!after.isOccupied() || after instanceof Wiping) {
                assertThat(booth.session.visit()).isEqualTo(Visit.NONE);
            }
            if (after instanceof Attract && !(before instanceof Attract)) {
                assertThat(before).isInstanceOfAny(Wiping.class, OutOfService.class);
            }
        }
    }

    @Property(tries = 2_000)
    void everyVisitIsWipedOnceAndListensOnlyInBetween(@ForAll("moves") List<Consumer<Booth>> moves) {
        Booth booth = Booth.ready();
        moves.forEach(move -> move.accept(booth));
        booth.does(new Intent.Leave());

        boolean listening = false;
        for (Effect effect : booth.effects) {
            listening = effect instanceof Effect.Listen(var on) ? on : listening;
            if (effect instanceof Effect.Wipe) {
                assertThat(listening).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Consumer<Booth>>> moves() {
        return Arbitraries.of(MOVES).list().ofMinSize(10).ofMaxSize(120);
    }

    @Property(tries = 2_000)
    void noClerkIsCalledAboutWhatMustBeRecordedUnlessItWouldBe(@ForAll("moves") List<Consumer<Booth>> moves) {
        Booth booth = Booth.ready();
        for (Consumer<Booth> move : moves) {
            RecordingView before = booth.state().recording();
            int calls = booth.effects(Effect.RecordCall.class).size();
            move.accept(booth);
            if (booth.effects(Effect.RecordCall.class).size() > calls) {
                assertThat(before).isNotNull().matches(RecordingView::mayCall);
            }
        }
    }

    private static void answered(Booth booth) {
        if (booth.session.visit().call() != null) {
            booth.hears(Booth.answered(booth));
        }
    }

    private static void accepted(Booth booth) {
        if (booth.session.visit().call() != null) {
            booth.accepts();
        }
    }

    private static void ended(Booth booth) {
        if (booth.session.visit().call() != null) {
            booth.hears(new BridgeMessage.Ended(booth.call().id(), EndReason.CLERK_HUNG_UP));
        }
    }

    private static void bridge(Booth booth, BridgeMessage message) {
        booth.hears(message);
    }
}
