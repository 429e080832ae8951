package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.CardPhase.Moment;
import cn.xiaowu.device.idcard.CardPhase.Progress;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a reader is polled, as a pure state machine: it says what to ask, and is told the answer or that there was
/// none. Holds nothing personal.
///
/// @param reading what is read of a card
/// @param phase how far reading is
/// @param spent whether all was said about the card that lies there, if one does: it is not read again, whatever the
/// reader goes through meanwhile, until it was away
/// @param listening whether a card may be read; while not, it is at most watched until a card that was read is taken
/// away
/// @param health what was last said of the reader
/// @param fault why it is down; null if it is not
/// @param setbacks questions without a usable answer since it last worked
record CardPolling(
        CardReading reading,
        CardPhase phase,
        boolean spent,
        boolean listening,
        Health health,
        @Nullable DeviceFault fault,
        int setbacks) {
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
    static CardPolling begin(CardReading reading) {
        return new CardPolling(reading, new Waking(), false, false, Health.UNTOLD, null, 0);
    }

    /// The line was opened: everything begins anew, with a reset where the reader was down.
    CardPolling opened() {
        return at(health == Health.DOWN ? Resetting.NOW : new Waking(), 0);
    }

    /// A card may be read from now on, also one that lies there already.
    CardPolling resumed() {
        boolean idle = phase instanceof Resting || phase instanceof Holding || phase instanceof Proving;
        return new CardPolling(reading, idle ? new Seeking(false) : phase, false, true, health, fault, setbacks);
    }

    /// No card may be read from now on; a reading begun is given up.
    CardPolling paused() {
        CardPhase next = phase.whenPaused();
        return new CardPolling(reading, next, spentAt(next), false, health, fault, setbacks);
    }

    /// The reader answered.
    Step answered(SamReply reply, Instant now) {
        SamStatus status = reply.status();
        return switch (status.verdict()) {
            case DEVICE_DOWN ->
                failed(status == SamStatus.NOT_AUTHORISED ? DeviceFault.NOT_AUTHORISED : DeviceFault.SELF_TEST_FAILED);
            case DEVICE -> outOfStep();
            case LINK -> unanswered(DeviceFault.WRONG_ANSWER, now);
            case BUG ->
                phase.isOptional()
                        ? advanced(phase.answered(reply, moment(now)))
                        : unanswered(DeviceFault.WRONG_ANSWER, now);
            default -> advanced(phase.answered(reply, moment(now)));
        };
    }

    /// The reader did not answer, or nothing that can be used.
    ///
    /// @param fault what it means if it goes on
    Step unanswered(DeviceFault fault, Instant now) {
        if (setbacks + 1 >= PATIENCE) {
            return failed(fault);
        }
        Progress progress = phase.afterSetback(moment(now));
        return new Step(at(progress.next(), setbacks + 1), progress.events());
    }

    /// The module says that it is out of step: it is reset at once, and given up if that does not help.
    private Step outOfStep() {
        return setbacks + 1 >= PATIENCE
                ? failed(DeviceFault.MODULE_FAILED)
                : new Step(at(Resetting.NOW, setbacks + 1), List.of());
    }

    /// The reader can't be used, or its line was lost.
    Step failed(DeviceFault why) {
        List<CardReaderEvent> events = health == Health.DOWN ? List.of() : List.of(new ReaderDown(why));
        return new Step(new CardPolling(reading, Resetting.LATER, spent, listening, Health.DOWN, why, 0), events);
    }

    /// What to say of the reader is said before what happened on it. A reset that was answered proves nothing yet.
    private Step advanced(Progress progress) {
        boolean awake = !(phase instanceof Resetting);
        List<CardReaderEvent> events = new ArrayList<>();
        if (awake && health != Health.UP) {
            events.add(new ReaderUp());
        }
        events.addAll(progress.events());
        CardPolling next = at(progress.next(), phase.isWork() ? 0 : setbacks);
        return new Step(awake ? next.up() : next, events);
    }

    private CardPolling up() {
        return new CardPolling(reading, phase, spent, listening, Health.UP, null, setbacks);
    }

    private CardPolling at(CardPhase next, int count) {
        boolean used = spentAt(next);
        CardPhase seen = used && next instanceof Seeking ? Holding.UNREAD : next;
        CardPhase allowed = listening ? seen : seen.whenPaused();
        return new CardPolling(reading, allowed, used, listening, health, fault, count);
    }

    /// A card is spent when it was read or given up, until it is known to be away.
    private boolean spentAt(CardPhase next) {
        return switch (next) {
            case Holding _, Supplementing _, Proving _ -> true;
            case Seeking(boolean told) -> spent && !told;
            case Choosing _, Loading _, Doubting _ -> false;
            case Waking _, Identifying _, Resetting _, Resting _ -> spent;
        };
    }

    private Moment moment(Instant now) {
        return new Moment(now, reading);
    }
}
