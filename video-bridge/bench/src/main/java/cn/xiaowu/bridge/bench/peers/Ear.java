package cn.xiaowu.bridge.bench.peers;

/// What one end of a WebSocket does with what it hears. Called by one thread at a time.
interface Ear {
    /// The connection is open.
    void opened(Mouth mouth);

    /// The far end said something.
    void heard(String text);
}
