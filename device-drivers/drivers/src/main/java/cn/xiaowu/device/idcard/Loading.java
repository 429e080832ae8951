package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;

/// The chosen card is being read.
///
/// @param attempt which attempt, from 1
record Loading(int attempt) implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.READ;
    }

    @Override
    public CardPhase whenPaused() {
        return Holding.BEGUN;
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
