package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Suspect;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
import java.time.Instant;
import java.util.Optional;

/// A card is there and is being chosen.
///
/// @param attempt which attempt
record Choosing(Attempt attempt) implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.SELECT;
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
            case OK -> Progress.to(new Loading(attempt, moment.reading().command()));
            case CARD_OTHER -> Progress.to(Holding.UNREAD, new Unsupported(CardLayout.UNKNOWN));
            case CARD_REPORT -> Progress.to(Holding.UNREAD, new Suspect());
            default -> afterSetback(moment);
        };
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return doubted(attempt, moment);
    }

    /// Asks whether the card is still there; after too long it no longer matters.
    static Progress doubted(Attempt failed, Moment moment) {
        return moment.now().isBefore(failed.end())
                ? Progress.to(new Doubting(failed))
                : Progress.to(Holding.UNREAD, new Unreadable());
    }
}
