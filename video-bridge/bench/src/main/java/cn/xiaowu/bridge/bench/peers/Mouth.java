package cn.xiaowu.bridge.bench.peers;

/// Sends texts over one WebSocket, in order. Does not wait.
interface Mouth {
    /// Before the connection is open.
    Mouth SHUT = text -> {
        throw new IllegalStateException("not connected");
    };

    /// Sends one.
    void say(String text);
}
