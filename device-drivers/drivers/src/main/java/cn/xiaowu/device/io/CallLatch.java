package cn.xiaowu.device.io;

/// Keeps a call for help until it is answered, however short the press was. A button that is still held when the call
/// is answered must be let go before it can call again.
final class CallLatch {
    private boolean pressed;
    private boolean calling;

    /// The button was looked at.
    ///
    /// @return whether a call begins
    boolean sample(boolean down) {
        boolean begins = down && !pressed && !calling;
        calling |= down && !pressed;
        pressed = down;
        return begins;
    }

    /// Somebody has answered.
    ///
    /// @return whether there was a call
    boolean answer() {
        boolean was = calling;
        calling = false;
        return was;
    }

    /// Whether somebody waits for an answer.
    boolean isCalling() {
        return calling;
    }
}
