package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What goes wrong in the middle of a visit, and how it still ends well.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class MishapsIT {
    private StartedDemo all;
    private Demo demo;
    private SimulatedBooth hands;
    private BoothVisit visit;
    private Glass booth;

    @BeforeEach
    void comeIn(StartedDemo shared) {
        all = shared.withBridge();
        demo = all.demo();
        hands = all.hands();
        visit = all.visit();
        booth = visit.glass();
        visit.comeIn();
    }

    @AfterEach
    void goAway() {
        visit.close();
    }

    @Test
    void asksForACardThatWasLiftedWhileItWasReadAndReadsItThen() {
        hands.liftCardWhileReading("jia");
        booth.seeState("card-state", "LIFTED");

        visit.identify();

        visit.leave();
    }

    @Test
    void refusesAnExpiredCardAndCodesThatAreOldOrForged() {
        hands.layCard("expired");
        booth.seeState("card-state", "INVALID");
        visit.showCode("expired", "EXPIRED");
        visit.showCode("forged", "FORGED");

        visit.leave();
    }

    @Test
    void bringsAClerkWhoseWindowClosedBackIntoTheCall() {
        fillIn();
        Glass console = answeredBy();

        console.page().close();
        booth.see("call-interrupted");
        Glass again = new Glass(console.page().context().newPage());
        again.page().navigate(demo.consoleAddress());

        again.seeFramesFlow();
        booth.seeFramesFlow();
        again.touch("hang-up");
        again.touch("hang-up-confirm");
        again.close();
        visit.leave();
    }

    @Test
    void handsInACaseOnceThoughTheBridgeDiedBetweenSignatureAndAcknowledgement() throws IOException, SQLException {
        fillIn();
        booth.touch("confirm-form");
        booth.sign("signature-pad");

        demo.program("bridge").kill();
        booth.touch("sign-confirm");
        booth.seeState("acknowledged", "false");
        String number = booth.see("case-number").textContent().strip();
        demo.startBridge();

        booth.seeState("acknowledged", "true");
        try (var records = new CaseRecords(demo.state().bridge())) {
            assertThat(records.column("select state from cases where number = ?", number))
                    .containsExactly("RECEIVED");
            assertThat(records.column("select number from submission where number = ?", number))
                    .hasSize(1);
        }
        finish();
    }

    @Test
    void saysSoWhenThePrinterHasNoPaperAndTheCaseIsSafeAllTheSame() {
        fillIn();
        hands.paper(false);
        booth.touch("confirm-form");
        booth.sign("signature-pad");
        booth.touch("sign-confirm");

        booth.seeState("receipt-state", "OUT_OF_PAPER");
        booth.seeState("acknowledged", "true");
        booth.see("progress-qr");
        hands.paper(true);
        finish();
    }

    private void fillIn() {
        visit.identify();
        visit.fillIn();
    }

    private Glass answeredBy() {
        Glass console = Journey.clerk(demo, all.browsers());
        visit.talkTo(console);
        return console;
    }

    private void finish() {
        booth.touch("continue");
        booth.touch("rate-skip");
        hands.liftCard();
        booth.touch("finish");
        booth.see("screen-Attract");
    }
}
