package cn.xiaowu.contract.call;

/// Whether a clerk is in a call.
public enum Attendance {
    /// It rings there.
    ASKED,
    /// In the call.
    HERE,
    /// In the call, and gone for the moment.
    AWAY
}
