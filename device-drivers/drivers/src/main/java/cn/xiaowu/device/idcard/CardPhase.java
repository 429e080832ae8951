package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
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
sealed interface CardPhase {
    /// How often a card is tried before it counts as unreadable.
    int ATTEMPTS = 3;

    /// The next command.
    SamCommand ask();

    /// How long to wait before asking.
    default Duration pause() {
        return Duration.ZERO;
    }

    /// Whether this phase has to do with reading a card, which takes the citizen's consent.
    default boolean reads() {
        return true;
    }

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

    /// The line was just opened.
    record Waking() implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.STATUS;
        }

        @Override
        public boolean reads() {
            return false;
        }

        @Override
        public Progress answered(SamReply reply) {
            return Progress.to(new Seeking(false));
        }
    }

    /// The reader failed; it is reset now and then.
    record Resetting() implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.RESET;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(5);
        }

        @Override
        public boolean reads() {
            return false;
        }

        @Override
        public Progress answered(SamReply reply) {
            return Progress.to(new Waking());
        }

        @Override
        public CardPhase afterSetback() {
            return new Waking();
        }
    }

    /// Nothing may be read; only whether the reader lives is asked.
    record Resting() implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.STATUS;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(30);
        }

        @Override
        public boolean reads() {
            return false;
        }

        @Override
        public Progress answered(SamReply reply) {
            return Progress.to(this);
        }
    }

    /// Waiting for a card.
    ///
    /// @param told whether it was said that there is none, or that it was lifted
    record Seeking(boolean told) implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.FIND;
        }

        @Override
        public Duration pause() {
            return told ? Duration.ofMillis(300) : Duration.ZERO;
        }

        @Override
        public Progress answered(SamReply reply) {
            if (reply.status() == SamStatus.CARD_FOUND) {
                return Progress.to(new Choosing(1), new Reading());
            }
            return told ? Progress.to(this) : Progress.to(new Seeking(true), new Absent());
        }
    }

    /// A card is there and is being chosen.
    ///
    /// @param attempt which attempt, from 1
    record Choosing(int attempt) implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.SELECT;
        }

        @Override
        public Progress answered(SamReply reply) {
            return switch (reply.status()) {
                case DONE -> Progress.to(new Loading(attempt));
                case UNKNOWN_CARD -> Progress.to(Holding.BEGUN, new Unsupported(CardLayout.UNKNOWN));
                default -> Progress.to(afterSetback());
            };
        }

        @Override
        public CardPhase afterSetback() {
            return new Doubting(attempt);
        }
    }

    /// The chosen card is being read.
    ///
    /// @param attempt which attempt, from 1
    record Loading(int attempt) implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.READ;
        }

        @Override
        public Progress answered(SamReply reply) {
            if (reply.status() != SamStatus.DONE) {
                return Progress.to(afterSetback());
            }
            return switch (CardDataDecoder.decode(reply.data())) {
                case CardContent.Resident(var card) -> Progress.to(Holding.BEGUN, new Read(card));
                case CardContent.Unsupported(var layout) -> Progress.to(Holding.BEGUN, new Unsupported(layout));
                case CardContent.Garbled() -> Progress.to(afterSetback());
            };
        }

        @Override
        public CardPhase afterSetback() {
            return new Doubting(attempt);
        }
    }

    /// Reading failed: was the card lifted?
    ///
    /// @param attempt which attempt failed
    record Doubting(int attempt) implements CardPhase {
        @Override
        public SamCommand ask() {
            return SamCommand.FIND;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(100);
        }

        @Override
        public Progress answered(SamReply reply) {
            if (reply.status() != SamStatus.CARD_FOUND) {
                // Told as lifted, so that the advice to lay it down again stays until a card comes.
                return Progress.to(new Seeking(true), new Lifted());
            }
            return attempt < ATTEMPTS
                    ? Progress.to(new Choosing(attempt + 1))
                    : Progress.to(Holding.BEGUN, new Unreadable());
        }
    }

    /// All was said about the card that lies there; it has to be taken away.
    ///
    /// @param absences how often in a row it was not found
    record Holding(int absences) implements CardPhase {
        static final Holding BEGUN = new Holding(0);

        /// Readers sometimes miss a card once that lies there all the time.
        private static final int PROOF = 2;

        @Override
        public SamCommand ask() {
            return SamCommand.FIND;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(300);
        }

        @Override
        public boolean reads() {
            return false;
        }

        @Override
        public Progress answered(SamReply reply) {
            if (reply.status() == SamStatus.CARD_FOUND) {
                return Progress.to(BEGUN);
            }
            return absences + 1 < PROOF
                    ? Progress.to(new Holding(absences + 1))
                    : Progress.to(new Seeking(true), new Absent());
        }
    }
}
