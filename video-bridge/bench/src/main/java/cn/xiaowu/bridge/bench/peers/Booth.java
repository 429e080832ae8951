package cn.xiaowu.bridge.bench.peers;

/// A booth that is connected.
public interface Booth {
    /// Calls, and calls again when that call is over, as long as the play wants more.
    void begin(Play play);
}
