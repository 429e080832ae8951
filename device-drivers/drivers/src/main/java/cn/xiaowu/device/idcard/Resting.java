package cn.xiaowu.device.idcard;

import java.time.Duration;

/// Nothing may be read; only whether the reader lives is asked.
record Resting() implements CardPhase {
    /// As a maker of readers does (patent CN109255265B).
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Override
    public SamCommand ask() {
        return SamCommand.STATUS;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        return Progress.to(this);
    }

    /// Not in half a minute, but now.
    @Override
    public Progress afterSetback(Moment moment) {
        return Progress.to(new Waking());
    }
}
