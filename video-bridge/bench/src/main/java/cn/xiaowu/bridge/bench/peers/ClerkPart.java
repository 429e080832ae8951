package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.console.ClerkMessage;
import java.util.function.Consumer;

/// The clerk's part in a call: makes the offer while it rings, answers when the booth has, says that it sees the
/// citizen, hangs up. The same through the bridge and through the relay. Not for use by several threads.
final class ClerkPart {
    private final Consumer<ClerkMessage> mouth;
    private Play play = Play.through(0);
    private CallId call = CallId.random();
    private int candidates;
    private boolean started;

    ClerkPart(Consumer<ClerkMessage> mouth) {
        this.mouth = mouth;
    }

    void serve(Play next) {
        play = next;
    }

    void called(CallId by, LinkId link) {
        call = by;
        candidates = 0;
        started = false;
        Signals.ofClerk().forEach(each -> mouth.accept(new ClerkMessage.SendSignal(call, link, each)));
    }

    void heard(Signal signal) {
        if (signal instanceof Signal.Description) {
            mouth.accept(new ClerkMessage.Answer(call));
        } else {
            candidates++;
            connectIfReady();
        }
    }

    void started() {
        started = true;
        connectIfReady();
    }

    private void connectIfReady() {
        if (!started || candidates < Signals.CANDIDATES) {
            return;
        }
        mouth.accept(new ClerkMessage.MediaFlow(call, true));
        play.connected();
        if (!play.holds()) {
            hangUp();
        }
    }

    void hangUp() {
        mouth.accept(new ClerkMessage.HangUp(call));
    }
}
