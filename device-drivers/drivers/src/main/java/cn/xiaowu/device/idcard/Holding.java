package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import java.time.Duration;

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
    public CardPhase whenPaused() {
        return this;
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
