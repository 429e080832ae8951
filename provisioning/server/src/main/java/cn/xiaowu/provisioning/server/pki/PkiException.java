package cn.xiaowu.provisioning.server.pki;

/// A key or certificate can't be read, made or written. Its message is a sentence for whoever starts the server.
public final class PkiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PkiException(String message, Throwable cause) {
        super(message, cause);
    }
}
