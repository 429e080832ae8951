package cn.xiaowu.bridge.cases;

import java.util.List;

/// What comes of an act on a case.
public sealed interface CaseChange {
    /// It was allowed.
    ///
    /// @param standing where the case stands now
    /// @param steps what to put on record, in order; empty if nothing changed
    record Done(Standing standing, List<CaseStep> steps) implements CaseChange {
        /// Copies the steps.
        public Done {
            steps = List.copyOf(steps);
        }
    }

    /// It is not allowed where the case stands.
    ///
    /// @param why a Chinese sentence for the clerk or the booth
    /// @param whyEn the same in English
    record NotAllowed(String why, String whyEn) implements CaseChange {}
}
