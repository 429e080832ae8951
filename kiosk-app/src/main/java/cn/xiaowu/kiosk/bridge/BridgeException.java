package cn.xiaowu.kiosk.bridge;

/// The bridge can't be reached, or answers something else than agreed.
public final class BridgeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what happened, for the log
    public BridgeException(String message) {
        super(message);
    }

    /// @param message what happened, for the log
    /// @param cause why
    public BridgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
