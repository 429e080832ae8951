package cn.xiaowu.journey.demo;

/// The demo can't go on; the message tells the person at the terminal what to do.
public final class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what happened and what to do
    public DemoException(String message) {
        super(message);
    }

    /// @param message what happened and what to do
    /// @param cause why
    public DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
