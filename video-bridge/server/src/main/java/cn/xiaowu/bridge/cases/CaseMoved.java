package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;

/// A case is in another state, on durable record.
///
/// @param number the case
/// @param state its state now
public record CaseMoved(CaseNumber number, CaseState state) {}
