package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import java.util.ArrayList;
import java.util.List;

/// How a reader is polled, as a pure state machine: it says what to ask, and is told the answer or that there was
/// none. Holds nothing personal.
///
/// @param phase how far reading is
/// @param listening whether a card may be read; while not, it is at most watched until a card that was read is taken
/// away
/// @param health what was last said of the reader
/// @param setbacks questions in a row without a usable answer
record CardPolling(CardPhase phase, boolean listening, Health health, int setbacks) {
    private static final int PATIENCE = 3;

    /// What was last told of the reader.
    enum Health {
        UNTOLD,
        UP,
        DOWN
    }

    /// What a step leads to.
    ///
    /// @param next the next state
    /// @param events what to tell, in this order
    record Step(CardPolling next, List<CardReaderEvent> events) {}

    /// Before the line is open; nothing may be read.
    static CardPolling begin() {
        return new CardPolling(new Waking(), false, Health.UNTOLD, 0);
    }

    /// The line was opened: everything begins anew.
    CardPolling opened() {
        return new CardPolling(new Waking(), listening, health, 0);
    }

    /// A card may be read from now on, also one that lies there already.
    CardPolling resumed() {
        CardPhase next = phase instanceof Resting || phase instanceof Holding ? new Seeking(false) : phase;
        return new CardPolling(next, true, health, setbacks);
    }

    /// No card may be read from now on; a reading begun is given up.
    CardPolling paused() {
        return new CardPolling(phase.whenPaused(), false, health, setbacks);
    }

    /// The reader answered.
    Step answered(SamReply reply) {
        return switch (reply.status()) {
            case SELF_TEST_FAILED -> failed(DeviceFault.SELF_TEST_FAILED);
            case NOT_AUTHORISED -> failed(DeviceFault.NOT_AUTHORISED);
            case LINK_ERROR, REFUSED_COMMAND, UNKNOWN -> unanswered();
            default -> advanced(phase.answered(reply));
        };
    }

    /// The reader did not answer, or nothing that can be used.
    Step unanswered() {
        if (setbacks + 1 >= PATIENCE) {
            return failed(DeviceFault.NO_ANSWER);
        }
        return new Step(new CardPolling(phase.afterSetback(), listening, health, setbacks + 1), List.of());
    }

    /// The reader can't be used, or its line was lost.
    Step failed(DeviceFault fault) {
        List<CardReaderEvent> events = health == Health.DOWN ? List.of() : List.of(new ReaderDown(fault));
        return new Step(new CardPolling(new Resetting(), listening, Health.DOWN, 0), events);
    }

    private Step advanced(CardPhase.Progress progress) {
        List<CardReaderEvent> events = new ArrayList<>();
        if (health != Health.UP && !(phase instanceof Resetting)) {
            events.add(new ReaderUp());
        }
        events.addAll(progress.events());
        Health after = phase instanceof Resetting ? health : Health.UP;
        CardPhase next = listening ? progress.next() : progress.next().whenPaused();
        return new Step(new CardPolling(next, listening, after, 0), events);
    }
}
