package cn.xiaowu.kiosk.journal;

/// The journal can't be read or written; the booth must not take cases until that is mended.
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what staff should do
    /// @param cause what went wrong
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
