package cn.xiaowu.device.idcard;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Passes events on. Those of a card pass only while a card may be read; others are overwritten and forgotten. Shut at
/// first. May be opened and shut by any thread.
final class EventGate {
    private final Consumer<CardReaderEvent> listener;
    private volatile BooleanSupplier open = () -> false;

    EventGate(Consumer<CardReaderEvent> listener) {
        this.listener = listener;
    }

    /// Opens it for as long as that says.
    void openWhile(BooleanSupplier permitted) {
        open = permitted;
    }

    /// Shuts it.
    void shut() {
        open = () -> false;
    }

    /// Whether a card may be told of now.
    boolean isOpen() {
        return open.getAsBoolean();
    }

    /// Takes an event.
    void pass(CardReaderEvent event) {
        if (isOpen() || !isOfReading(event)) {
            listener.accept(event);
        } else {
            wipe(event);
        }
    }

    private static void wipe(CardReaderEvent unheard) {
        if (unheard instanceof CardReaderEvent.Read read) {
            read.blocks().wipe();
        } else if (unheard instanceof CardReaderEvent.Supplemented(CardSupplement.ManagementNumber number)) {
            number.wipe();
        }
    }

    private static boolean isOfReading(CardReaderEvent event) {
        return switch (event) {
            case CardReaderEvent.Absent(), CardReaderEvent.ReaderUp() -> false;
            case CardReaderEvent.ReaderDown _, CardReaderEvent.Identified _ -> false;
            case CardReaderEvent.Reading(), CardReaderEvent.Lifted(), CardReaderEvent.Unreadable() -> true;
            case CardReaderEvent.Read _, CardReaderEvent.Supplemented _ -> true;
            case CardReaderEvent.Suspect(), CardReaderEvent.Unsupported _ -> true;
        };
    }
}
