package cn.xiaowu.provisioning.server;

/// The server can't be started. Its message is a sentence for whoever starts it.
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
