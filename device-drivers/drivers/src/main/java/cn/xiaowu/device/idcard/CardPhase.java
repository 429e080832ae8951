package cn.xiaowu.device.idcard;

import java.time.Duration;
import java.util.List;

/// How far reading is. Each phase knows what to ask next, after which pause, and what an answer leads to.
///
/// | phase | asks | goes on to |
/// |---|---|---|
/// | Waking | status | Seeking |
/// | Resetting | reset, after a fault | Waking |
/// | Resting | status, seldom, while nothing may be read | itself |
/// | Seeking | find | Choosing when a card is there |
/// | Choosing | select | Loading, or Doubting |
/// | Loading | read | Holding, or Doubting |
/// | Doubting | find: is the card still there? | Choosing again, Seeking if lifted, Holding after three attempts |
/// | Holding | find, until the card is taken away | Seeking |
sealed interface CardPhase permits Waking, Resetting, Resting, Seeking, Choosing, Loading, Doubting, Holding {
    /// How often a card is tried before it counts as unreadable.
    int ATTEMPTS = 3;

    /// The next command.
    SamCommand ask();

    /// How long to wait before asking.
    default Duration pause() {
        return Duration.ZERO;
    }

    /// Where to go on when nothing may be read: a card that is being read is given up, and watched until it is taken
    /// away, which says nothing about whose it is.
    CardPhase whenPaused();

    /// What an answer leads to.
    Progress answered(SamReply reply);

    /// Where to go on when there was no answer, or no usable one.
    default CardPhase afterSetback() {
        return this;
    }

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
