package cn.xiaowu.device.idcard;

import java.time.Duration;

/// The reader failed and is reset.
///
/// @param pause how long to wait before
record Resetting(Duration pause) implements CardPhase {
    /// At once: the module is out of step, or the line was opened anew.
    static final Resetting NOW = new Resetting(Duration.ZERO);

    /// It did not help, or can't be hoped to: now and then.
    static final Resetting LATER = new Resetting(Duration.ofSeconds(2));

    @Override
    public SamCommand ask() {
        return SamCommand.RESET;
    }

    @Override
    public boolean isWork() {
        return false;
    }

    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        return Progress.to(new Waking());
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return Progress.to(new Waking());
    }
}
