package cn.xiaowu.bridge.sockets;

/// What is said over one WebSocket connection. Called by one thread at a time, in order.
public interface Conversation {
    /// It begins.
    void opened(Line line);

    /// The far end said something.
    ///
    /// @throws IllegalArgumentException if it is nothing that may be said; the connection is closed
    void heard(String text);

    /// It is over. Called once.
    void closed();
}
