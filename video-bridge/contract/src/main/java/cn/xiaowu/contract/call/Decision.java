package cn.xiaowu.contract.call;

import cn.xiaowu.contract.cases.FormDigest;
import org.jspecify.annotations.Nullable;

/// What the clerk decided about the form while talking. Acceptance takes legal effect when a form with the same digest
/// is handed in signed.
///
/// @param outcome accepted, or to be corrected
/// @param form the form that the clerk saw
/// @param note a sentence for the citizen, at most 500 characters; needed for a correction
public record Decision(
        Outcome outcome, FormDigest form, @Nullable String note) {

    /// @throws IllegalArgumentException if a correction has no note or the note is too long
    public Decision {
        if (note != null && note.length() > 500) {
            throw new IllegalArgumentException("the note is longer than 500 characters");
        }
        if (outcome == Outcome.CORRECTION && (note == null || note.isBlank())) {
            throw new IllegalArgumentException("a correction must say what to correct");
        }
    }

    /// The two ways to decide in a call.
    public enum Outcome {
        /// 可以受理: the citizen may sign.
        ACCEPT,
        /// 需要补正: the citizen should correct what the note says.
        CORRECTION
    }
}
