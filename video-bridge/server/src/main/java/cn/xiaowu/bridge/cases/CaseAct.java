package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.cases.FormDigest;

/// What somebody does to a case.
public sealed interface CaseAct {
    /// A clerk decides about the form as it stands.
    ///
    /// @param decision what
    /// @param clerk the clerk's log-in name
    record Decide(Decision decision, String clerk) implements CaseAct {}

    /// The citizen hands it in, signed.
    ///
    /// @param form the form's digest
    record HandIn(FormDigest form) implements CaseAct {}

    /// A clerk refuses it (不予受理) in writing, with reason and remedy.
    ///
    /// @param reason for the citizen
    /// @param clerk the clerk's log-in name
    record Refuse(String reason, String clerk) implements CaseAct {}
}
