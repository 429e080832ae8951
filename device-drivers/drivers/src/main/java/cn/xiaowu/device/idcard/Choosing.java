package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;

/// A card is there and is being chosen.
///
/// @param attempt which attempt, from 1
record Choosing(int attempt) implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.SELECT;
    }

    @Override
    public CardPhase whenPaused() {
        return Holding.BEGUN;
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
