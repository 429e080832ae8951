package cn.xiaowu.bridge.cases;

/// Which kind of person or program took a step.
public enum Actor {
    /// Who applies.
    CITIZEN,
    /// A clerk of the region that decides.
    CLERK,
    /// The bridge by itself.
    BRIDGE
}
