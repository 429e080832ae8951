package cn.xiaowu.bridge.calls;

/// One of the two who talk.
public enum Side {
    /// The citizen in the booth.
    BOOTH,
    /// The clerk at the console.
    CLERK
}
