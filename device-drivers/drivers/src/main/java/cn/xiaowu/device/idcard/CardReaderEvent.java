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
    record Read(ResidentCard card) implements CardReaderEvent {}

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

    /// The reader can be used.
    record ReaderUp() implements CardReaderEvent {}
}
