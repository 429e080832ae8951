package cn.xiaowu.device.io;

import java.time.Instant;

/// What happened at the booth. An input that was never seen counts as inactive, so that what is active at the first
/// look is told, and what is not is no event.
public sealed interface IoEvent {
    /// When it was believed, after debouncing.
    Instant at();

    /// The door was opened.
    record DoorOpened(Instant at) implements IoEvent {}

    /// The door was shut.
    record DoorClosed(Instant at) implements IoEvent {}

    /// Somebody was seen. A hint: also a curtain moves.
    record PresenceBegan(Instant at) implements IoEvent {}

    /// Nobody was seen for the hold time. A hint: who sits still is not seen. Never lock or wipe because of this alone.
    record PresenceEnded(Instant at) implements IoEvent {}

    /// The call button was pressed. Told once until [DigitalIo#answerCall()].
    record HelpCalled(Instant at) implements IoEvent {}

    /// The call was answered.
    record HelpAnswered(Instant at) implements IoEvent {}

    /// The cabinet's loop was broken.
    record Tampered(Instant at) implements IoEvent {}

    /// The cabinet's loop is shut again.
    record TamperEnded(Instant at) implements IoEvent {}

    /// The mains went off; the booth runs on its battery.
    record MainsLost(Instant at) implements IoEvent {}

    /// The mains are back.
    record MainsBack(Instant at) implements IoEvent {}
}
