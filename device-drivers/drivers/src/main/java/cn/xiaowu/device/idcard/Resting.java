package cn.xiaowu.device.idcard;

import java.time.Duration;

/// Nothing may be read; only whether the reader lives is asked.
record Resting() implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.STATUS;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply) {
        return Progress.to(this);
    }
}
