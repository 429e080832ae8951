package cn.xiaowu.journey.play;

/// A step of the journey failed.
public final class JourneyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message which step, and what was expected
    public JourneyException(String message) {
        super(message);
    }

    /// @param message which step, and what was expected
    /// @param cause why
    public JourneyException(String message, Throwable cause) {
        super(message, cause);
    }
}
