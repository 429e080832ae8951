package cn.xiaowu.contract.call;

/// What a participant is in a call.
public enum Role {
    /// The citizen in the booth.
    CITIZEN,
    /// The clerk who leads the case.
    LEAD,
    /// A further clerk.
    CO_CLERK,
    /// A supervisor, silent; the screen says so.
    SUPERVISOR
}
