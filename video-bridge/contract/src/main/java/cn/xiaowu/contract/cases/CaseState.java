package cn.xiaowu.contract.cases;

/// Where a case (办件) stands. The legal steps between states are the bridge's.
public enum CaseState {
    /// 暂存: begun with a clerk, not yet handed in.
    DRAFT,
    /// 申报: signed and handed in by the citizen.
    APPLIED,
    /// 收件: on record at the bridge.
    RECEIVED,
    /// 受理: accepted by the home clerk.
    ACCEPTED,
    /// 补正告知: the citizen has to correct something.
    CORRECTION,
    /// 不予受理: refused, with reason and remedy.
    REFUSED
}
