package cn.xiaowu.device.idcard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far reading is. Each phase knows what to ask next, after which pause, and what an answer leads to.
///
/// | phase | asks | goes on to |
/// |---|---|---|
/// | Waking | status | Identifying |
/// | Identifying | which module it is | Seeking, known or not |
/// | Resetting | reset, after a fault | Waking |
/// | Resting | status, seldom, while nothing may be read | itself |
/// | Seeking | find | Choosing when a card is there |
/// | Choosing | select | Loading, or Doubting |
/// | Loading | read | Supplementing or Holding; or Doubting |
/// | Supplementing | what else is to be read of the card | Holding |
/// | Doubting | find: is the card still there? | Choosing again, Seeking if lifted, Holding after three attempts |
/// | Holding | find, until the card is taken away | Seeking |
/// | Proving | select and read, once: was it only not found again? | Holding |
sealed interface CardPhase
        permits Waking,
                Identifying,
                Resetting,
                Resting,
                Seeking,
                Choosing,
                Loading,
                Supplementing,
                Doubting,
                Holding,
                Proving {

    /// The next command.
    SamCommand ask();

    /// How long to wait before asking.
    default Duration pause() {
        return Duration.ZERO;
    }

    /// When an answer comes too late, however patient the command is.
    default Optional<Instant> end() {
        return Optional.empty();
    }

    /// Whether a reader that does not know the command is as good as another.
    default boolean isOptional() {
        return false;
    }

    /// Whether an answer shows that the reader works, not only that it woke up.
    default boolean isWork() {
        return true;
    }

    /// Where to go on when nothing may be read: a card that is being read is given up, and watched until it is taken
    /// away, which says nothing about whose it is.
    CardPhase whenPaused();

    /// What an answer leads to.
    ///
    /// @param reply the answer; its data are wiped afterwards
    /// @param moment when, and what is to be read
    Progress answered(SamReply reply, Moment moment);

    /// Where to go on when there was no answer, or no usable one.
    default Progress afterSetback(Moment moment) {
        return Progress.to(this);
    }

    /// What a phase has to know when it is left.
    ///
    /// @param now the time
    /// @param reading what is to be read of a card
    record Moment(Instant now, CardReading reading) {}

    /// A step from one phase to the next.
    ///
    /// @param next the next phase
    /// @param events what to tell
    record Progress(CardPhase next, List<CardReaderEvent> events) {
        static Progress to(CardPhase next, CardReaderEvent... events) {
            return new Progress(next, List.of(events));
        }
    }
}
