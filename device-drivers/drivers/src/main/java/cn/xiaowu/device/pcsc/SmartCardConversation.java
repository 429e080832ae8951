package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One look into the reader after the other, and what follows from each. Belongs to the reader's thread, but for
/// [#mute()].
final class SmartCardConversation {
    private final Consumer<SmartCardEvent> listener;
    private final StatusBoard board;
    private final CardWatch watch = new CardWatch();
    private volatile BooleanSupplier permitted = () -> false;
    private boolean listening;

    SmartCardConversation(Consumer<SmartCardEvent> listener, StatusBoard board) {
        this.listener = listener;
        this.board = board;
    }

    /// Cards may be read for as long as that says.
    void listenWhile(BooleanSupplier allowed) {
        permitted = allowed;
        listening = true;
        watch.listen(true);
    }

    /// No card may be read.
    void pause() {
        mute();
        listening = false;
        watch.listen(false);
    }

    /// A reading begun says nothing more. For any thread.
    void mute() {
        permitted = () -> false;
    }

    /// Looks once.
    ///
    /// @return whether the worker has had to do with a card, and should be ended when the citizen leaves
    boolean turn(WorkerLink link) throws WorkerLostException {
        if (listening && !permitted.getAsBoolean()) {
            pause();
        }
        WorkerFrame.Kind seen = link.ask(WorkerFrame.of(WorkerFrame.Kind.LOOK)).kind();
        CardWatch.Step step = watch.saw(seen);
        if (seen == WorkerFrame.Kind.NO_READER) {
            board.down(DeviceFault.UNPLUGGED);
        } else if (step != CardWatch.Step.READ) {
            board.ready();
        }
        switch (step) {
            case READ -> read(link);
            case TELL_REMOVED -> listener.accept(new SmartCardEvent.Removed());
            case NOTHING -> {
                return false;
            }
        }
        return true;
    }

    /// The worker is gone, and with it any sight of a card.
    void lost(DeviceFault fault) {
        board.down(fault);
        if (watch.saw(WorkerFrame.Kind.NO_CARD) == CardWatch.Step.TELL_REMOVED) {
            listener.accept(new SmartCardEvent.Removed());
        }
    }

    private void read(WorkerLink link) throws WorkerLostException {
        var visit = new CardVisit(link, board::busy);
        try {
            take(visit.read());
        } catch (WorkerLostException e) {
            if (visit.wasHeld()) {
                take(new CardVisit.Outcome.Told(new Medium.Lost()));
            }
            throw e;
        }
        visit.end();
        if (board.current().fault() != DeviceFault.CARD_TAKEN) {
            board.ready();
        }
    }

    private void take(CardVisit.Outcome outcome) {
        switch (outcome) {
            case CardVisit.Outcome.Told(Medium medium) -> {
                watch.read();
                tell(new SmartCardEvent.Read(medium));
            }
            case CardVisit.Outcome.Mute _ -> {
                if (watch.mute()) {
                    tell(new SmartCardEvent.Mute());
                }
            }
            // It is tried again at the next look.
            case CardVisit.Outcome.Taken _ -> board.down(DeviceFault.CARD_TAKEN);
            case CardVisit.Outcome.Gone _ -> {}
        }
    }

    private void tell(SmartCardEvent event) {
        if (permitted.getAsBoolean()) {
            listener.accept(event);
        }
    }
}
