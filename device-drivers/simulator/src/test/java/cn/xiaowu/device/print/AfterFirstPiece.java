package cn.xiaowu.device.print;

import cn.xiaowu.device.sim.pty.FarEnd;

/// Does something once, when the first piece of a paper has reached the printer.
final class AfterFirstPiece implements FarEnd {
    private static final int LONGEST_QUESTION = 3;

    private final FarEnd printer;
    private final Runnable deed;
    private boolean done;

    AfterFirstPiece(FarEnd printer, Runnable deed) {
        this.printer = printer;
        this.deed = deed;
    }

    @Override
    public void received(byte[] bytes, Answer answer) {
        printer.received(bytes, answer);
        if (!done && bytes.length > LONGEST_QUESTION) {
            done = true;
            deed.run();
        }
    }

    @Override
    public void unplugged() {
        printer.unplugged();
    }
}
