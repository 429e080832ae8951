package cn.xiaowu.provisioning.contract;

/// A site file can't be used. Its message is a sentence for whoever installs the booth.
public final class SiteFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SiteFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
