package cn.xiaowu.bridge.cases;

/// What became of a clerk's decision.
public sealed interface DecisionOutcome {
    /// It is on record.
    record OnRecord() implements DecisionOutcome {}

    /// It can't be decided so.
    ///
    /// @param why for the clerk, in Chinese
    /// @param whyEn the same in English
    record NotAllowed(String why, String whyEn) implements DecisionOutcome {}
}
