package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import java.time.Duration;

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
    public CardPhase whenPaused() {
        return Holding.BEGUN;
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
