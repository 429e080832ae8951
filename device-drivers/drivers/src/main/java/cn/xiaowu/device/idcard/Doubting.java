package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reading failed: was the card lifted?
///
/// @param attempt which attempt failed
record Doubting(Attempt attempt) implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.FIND;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(100);
    }

    @Override
    public Optional<Instant> end() {
        return Optional.of(attempt.end());
    }

    @Override
    public CardPhase whenPaused() {
        return Holding.UNREAD;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        return switch (reply.status().verdict()) {
            // Told as lifted, so that the advice to lay it down again stays until a card comes.
            case IDLE, EMPTY -> Progress.to(new Seeking(true), new Lifted());
            default -> attempt.mayBeRepeated(moment.now()) ? Progress.to(new Choosing(attempt.next())) : unreadable();
        };
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return moment.now().isBefore(attempt.end()) ? Progress.to(this) : unreadable();
    }

    private static Progress unreadable() {
        return Progress.to(Holding.UNREAD, new Unreadable());
    }
}
