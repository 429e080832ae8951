package cn.xiaowu.contract.call;

/// Why a call is over.
public enum EndReason {
    /// The citizen hung up or left the booth's session.
    CITIZEN_LEFT,
    /// The clerk hung up.
    CLERK_HUNG_UP,
    /// The clerk's page was gone for too long.
    CLERK_LOST,
    /// The booth was gone for too long.
    BOOTH_LOST,
    /// The citizen left the queue before an answer.
    ABANDONED,
    /// The case is handed in and everything is said.
    COMPLETED,
    /// The bridge can't serve this call: unknown item or no region for it.
    REFUSED,
    /// Another clerk leads the call from now on; it goes on without this one.
    TRANSFERRED,
    /// The clerk left the call or was sent away; it goes on.
    LEFT_CALL
}
