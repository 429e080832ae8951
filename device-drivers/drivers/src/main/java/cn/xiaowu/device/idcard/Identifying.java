package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Identified;
import java.time.Duration;

/// Which module is it? Some readers answer wrongly at first; one that never tells is used all the same.
///
/// @param attempt which attempt, from 1
record Identifying(int attempt) implements CardPhase {
    static final Identifying BEGUN = new Identifying(1);

    private static final int ATTEMPTS = 3;

    @Override
    public SamCommand ask() {
        return SamCommand.SAM_ID;
    }

    @Override
    public Duration pause() {
        return attempt == 1 ? Duration.ZERO : Duration.ofMillis(100);
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public boolean isWork() {
        return false;
    }

    /// Says nothing about any card, so it goes on.
    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        if (reply.status() != SamStatus.DONE) {
            return afterSetback(moment);
        }
        return SamId.of(reply.data())
                .map(id -> Progress.to(new Seeking(false), new Identified(id)))
                .orElseGet(() -> afterSetback(moment));
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return Progress.to(attempt < ATTEMPTS ? new Identifying(attempt + 1) : new Seeking(false));
    }
}
