package cn.xiaowu.contract.cases;

import java.time.Instant;
import java.util.List;

/// What a citizen may see of a case with nothing but its progress code: no personal data.
///
/// @param number the case
/// @param itemName the item's Chinese name
/// @param state where it stands
/// @param history every step, oldest first
public record CaseProgress(CaseNumber number, String itemName, CaseState state, List<Step> history) {

    /// Copies the history.
    public CaseProgress {
        history = List.copyOf(history);
    }

    /// One step of a case.
    ///
    /// @param state the state entered
    /// @param at when
    /// @param by which kind of person or program did it: CITIZEN, CLERK, BRIDGE
    public record Step(CaseState state, Instant at, String by) {}
}
