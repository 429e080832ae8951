package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import org.jspecify.annotations.Nullable;

/// Where a case stands, as far as its next step depends on it.
///
/// @param state its state; none if nobody has heard of the case yet
/// @param verdict what a clerk decided last
/// @param handedIn the form handed in last
public record Standing(
        @Nullable CaseState state,
        @Nullable Verdict verdict,
        @Nullable FormDigest handedIn) {
    /// A case of which nobody has heard yet.
    public static final Standing NONE = new Standing(null, null, null);

    Standing with(Verdict decided) {
        return new Standing(state, decided, handedIn);
    }

    Standing in(CaseState next) {
        return new Standing(next, verdict, handedIn);
    }

    Standing withForm(FormDigest form) {
        return new Standing(state, verdict, form);
    }
}
