package cn.xiaowu.device.idcard;

/// The line was just opened.
record Waking() implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.STATUS;
    }

    @Override
    public CardPhase whenPaused() {
        return this;
    }

    @Override
    public Progress answered(SamReply reply) {
        return Progress.to(new Seeking(false));
    }
}
