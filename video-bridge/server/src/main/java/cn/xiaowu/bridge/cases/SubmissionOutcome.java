package cn.xiaowu.bridge.cases;

import cn.xiaowu.bridge.catalogue.FieldError;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import java.util.List;

/// What became of a submission.
public sealed interface SubmissionOutcome {
    /// It is on durable record, now or since an earlier time.
    ///
    /// @param receipt the same each time
    record OnRecord(SubmissionReceipt receipt) implements SubmissionOutcome {}

    /// Something else is on record under this number.
    record OtherContent() implements SubmissionOutcome {}

    /// The form is not what its item asks for.
    ///
    /// @param errors what is wrong
    record Invalid(List<FieldError> errors) implements SubmissionOutcome {
        /// Copies the list.
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
