package cn.xiaowu.bridge.sockets;

/// Whether a connection may become a WebSocket.
public sealed interface Admission {
    /// It may.
    ///
    /// @param conversation with whom
    record Welcome(Conversation conversation) implements Admission {}

    /// It is answered with an HTTP status.
    ///
    /// @param status the status
    record Refused(int status) implements Admission {}

    /// It becomes a WebSocket and is closed at once with a code that the page understands.
    ///
    /// @param code the close code
    /// @param reason one or two words
    record Closed(int code, String reason) implements Admission {}
}
