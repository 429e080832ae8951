package cn.xiaowu.device.idcard;

import java.time.Duration;

/// The reader failed; it is reset now and then.
record Resetting() implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.RESET;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply) {
        return Progress.to(new Waking());
    }

    @Override
    public CardPhase afterSetback() {
        return new Waking();
    }
}
