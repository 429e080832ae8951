package cn.xiaowu.contract.call;

/// How a supervisor looks after a call.
public enum Supervision {
    /// 旁听: sees and hears everybody, and is neither seen nor heard.
    MONITOR,
    /// 耳语: seen and heard by the clerk who leads alone.
    WHISPER,
    /// 强插: seen and heard by everybody.
    BARGE
}
