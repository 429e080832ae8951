package cn.xiaowu.bridge;

/// The bridge can't be started. Its message is a sentence for whoever starts it.
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
