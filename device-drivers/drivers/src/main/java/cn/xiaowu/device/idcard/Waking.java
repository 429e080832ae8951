package cn.xiaowu.device.idcard;

/// The line was just opened, or the module reset.
record Waking() implements CardPhase {
    @Override
    public SamCommand ask() {
        return SamCommand.STATUS;
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
        return Progress.to(Identifying.BEGUN);
    }
}
