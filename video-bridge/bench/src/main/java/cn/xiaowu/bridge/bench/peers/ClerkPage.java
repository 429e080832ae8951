package cn.xiaowu.bridge.bench.peers;

/// A clerk's page that is connected.
public interface ClerkPage {
    /// Answers whoever calls.
    void serve(Play play);

    /// Ends the call that was held.
    void hangUp();
}
