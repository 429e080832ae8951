package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.Suspect;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
import java.time.Instant;
import java.util.Optional;

/// The chosen card is being read.
///
/// @param attempt which attempt
/// @param ask by which command
record Loading(Attempt attempt, SamCommand ask) implements CardPhase {
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
            case OK -> read(reply.data(), moment);
            case CARD_OTHER -> Progress.to(Holding.UNREAD, new Unsupported(CardLayout.UNKNOWN));
            case CARD_REPORT -> Progress.to(Holding.UNREAD, new Suspect());
            default -> afterSetback(moment);
        };
    }

    private Progress read(byte[] data, Moment moment) {
        return switch (moment.reading().decode(data)) {
            case CardContent.Card(var card, var blocks) -> Progress.to(afterReading(moment), new Read(card, blocks));
            case CardContent.Garbled() -> afterSetback(moment);
        };
    }

    private CardPhase afterReading(Moment moment) {
        return Supplementing.of(moment.reading().supplements(), Holding.since(moment.now()), attempt.end());
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return Choosing.doubted(attempt, moment);
    }
}
