package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import java.time.Duration;

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
    public CardPhase whenPaused() {
        return new Resting();
    }

    @Override
    public Progress answered(SamReply reply) {
        if (reply.status() == SamStatus.CARD_FOUND) {
            return Progress.to(new Choosing(1), new Reading());
        }
        return told ? Progress.to(this) : Progress.to(new Seeking(true), new Absent());
    }
}
