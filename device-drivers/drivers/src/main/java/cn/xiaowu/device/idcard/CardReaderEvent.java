package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceFault;

/// What happens on the reader.
public sealed interface CardReaderEvent {
    /// No card lies there.
    record Absent() implements CardReaderEvent {}

    /// A card was laid down and is being read.
    record Reading() implements CardReaderEvent {}

    /// A card was read.
    ///
    /// @param card what it says, not yet checked
    /// @param blocks the bytes that it was read from, with photograph and fingerprints; whoever takes the event
    /// wipes them when they are no longer needed
    record Read(IdentityCard card, CardBlocks blocks) implements CardReaderEvent {}

    /// Something else was read of the card that was just read, as [CardReading] asks. One for each that it asks,
    /// unless the card or the reader is lost meanwhile.
    ///
    /// @param supplement what it says
    record Supplemented(CardSupplement supplement) implements CardReaderEvent {}

    /// The security module refused the card: it is forged or damaged. Somebody should know.
    record Suspect() implements CardReaderEvent {}

    /// The card was lifted before it was read: lay it down again. [Absent] does not follow.
    record Lifted() implements CardReaderEvent {}

    /// A card lies there and can't be read, after several attempts.
    record Unreadable() implements CardReaderEvent {}

    /// A card of a kind that this booth does not read.
    ///
    /// @param layout its kind
    record Unsupported(CardLayout layout) implements CardReaderEvent {}

    /// The reader can't be used. Said once, until it is up again.
    ///
    /// @param fault why
    record ReaderDown(DeviceFault fault) implements CardReaderEvent {}

    /// The reader told which security module it has. If it is another than before, another reader was plugged in.
    ///
    /// @param module the module
    record Identified(SamId module) implements CardReaderEvent {}

    /// The reader can be used.
    record ReaderUp() implements CardReaderEvent {}
}
