package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import java.time.Duration;
import java.time.Instant;

/// All was said about the card that lies there; it has to be taken away.
///
/// @param absences how often in a row it was not found
/// @param provable until when a card that is not found is tried by reading it, once: many readers don't find a card
/// again that they have just read
record Holding(int absences, Instant provable) implements CardPhase {
    /// A card that was not read; it can't be tried by reading it.
    static final Holding UNREAD = new Holding(0, Instant.MIN);

    /// Readers sometimes miss a card once that lies there all the time.
    private static final int PROOF = 2;

    private static final Duration FRESH = Duration.ofSeconds(2);

    /// A card that was read now.
    static Holding since(Instant now) {
        return new Holding(0, now.plus(FRESH));
    }

    @Override
    public SamCommand ask() {
        return SamCommand.FIND;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(300);
    }

    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        return switch (reply.status().verdict()) {
            case IDLE, EMPTY -> missed(moment.now());
            default -> Progress.to(new Holding(0, provable));
        };
    }

    private Progress missed(Instant now) {
        if (absences + 1 >= PROOF) {
            return Progress.to(new Seeking(true), new Absent());
        }
        return now.isBefore(provable)
                ? Progress.to(new Proving(SamCommand.SELECT))
                : Progress.to(new Holding(absences + 1, provable));
    }
}
