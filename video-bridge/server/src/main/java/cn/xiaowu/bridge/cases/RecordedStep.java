package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseProgress;
import java.time.Instant;

/// A step as the chain holds it.
///
/// @param number the case
/// @param at when
/// @param step what
record RecordedStep(CaseNumber number, Instant at, CaseStep step) {
    CaseProgress.Step shown() {
        return new CaseProgress.Step(step.state(), at, step.by().name());
    }
}
