package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.idcard.CardReaderEvent.Suspect;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
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
    public Progress answered(SamReply reply, Moment moment) {
        return switch (reply.status().verdict()) {
            case IDLE, EMPTY -> told ? Progress.to(this) : Progress.to(new Seeking(true), new Absent());
            case CARD_OTHER -> Progress.to(Holding.UNREAD, new Unsupported(CardLayout.UNKNOWN));
            case CARD_REPORT -> Progress.to(Holding.UNREAD, new Suspect());
            default -> Progress.to(new Choosing(Attempt.first(moment.now())), new Reading());
        };
    }
}
