package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.link.BoothMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/// The booth's part in a call: asks for a clerk, answers the offer, says that it sees the clerk. The same through the
/// bridge and through the relay. Not for use by several threads.
final class BoothPart {
    private static final ItemId ITEM = new ItemId("330100-GJJ-001");
    private static final String DIVISION = "330106";

    private final String booth;
    private final Consumer<BoothMessage> mouth;
    private Play play = Play.through(0);
    private CallId call = CallId.random();
    private int running;

    BoothPart(String booth, Consumer<BoothMessage> mouth) {
        this.booth = booth;
        this.mouth = mouth;
    }

    void begin(Play next) {
        play = next;
        call();
    }

    private void call() {
        if (play.takeNext()) {
            call = CallId.random();
            CaseNumber number = CaseNumber.of(DIVISION, booth, LocalDate.now(ZoneOffset.UTC), ++running);
            mouth.accept(new BoothMessage.RequestCall(call, number, ITEM, "样**"));
        }
    }

    void heard(LinkId link, Signal signal) {
        if (signal instanceof Signal.Description) {
            Signals.ofBooth().forEach(each -> mouth.accept(new BoothMessage.SendSignal(call, link, each)));
        }
    }

    void answered() {
        mouth.accept(new BoothMessage.MediaFlow(call, true));
    }

    void over() {
        play.ended();
        call();
    }
}
