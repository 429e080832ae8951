package cn.xiaowu.bridge.store;

/// The database can't be opened. Its message is a sentence for whoever starts the bridge.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    /// With what happened below.
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
