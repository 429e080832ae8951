package cn.xiaowu.device.idcard;

import java.time.Instant;

/// A card that was just read is not found: does it lie there all the same? It is chosen and read once more, and what
/// it says is thrown away.
///
/// @param ask select, then read
record Proving(SamCommand ask) implements CardPhase {
    private static final Holding GONE = new Holding(1, Instant.MIN);

    @Override
    public CardPhase whenPaused() {
        return GONE;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        if (reply.status().verdict() != SamVerdict.OK) {
            return Progress.to(GONE);
        }
        return Progress.to(ask == SamCommand.SELECT ? new Proving(SamCommand.READ) : Holding.UNREAD);
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return Progress.to(GONE);
    }
}
