package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import org.jspecify.annotations.Nullable;

/// One step of a case, as it goes on record.
///
/// @param kind what happened
/// @param state the state after it
/// @param by who
/// @param clerk the clerk's log-in name, if it was a clerk
/// @param form the form that it was about
/// @param note what the clerk said to it
public record CaseStep(
        Kind kind,
        CaseState state,
        Actor by,
        @Nullable String clerk,
        @Nullable FormDigest form,
        @Nullable String note) {

    /// What can happen to a case.
    public enum Kind {
        /// A clerk began to work on it.
        BEGUN,
        /// A clerk decided about a form that is not handed in yet.
        DECIDED,
        /// The citizen handed it in.
        HANDED_IN,
        /// The bridge took it on record.
        RECEIVED,
        /// It was accepted.
        ACCEPTED,
        /// It was sent back to be corrected.
        RETURNED,
        /// It was refused.
        REFUSED,
        /// The citizen rated it; the state stays.
        RATED;

        /// Whether it is a step that a citizen can see: one into another state.
        boolean movesTheCase() {
            return this != DECIDED && this != RATED;
        }
    }

    static CaseStep byBridge(Kind kind, CaseState state, FormDigest form) {
        return new CaseStep(kind, state, Actor.BRIDGE, null, form, null);
    }

    static CaseStep byCitizen(Kind kind, CaseState state, @Nullable FormDigest form) {
        return new CaseStep(kind, state, Actor.CITIZEN, null, form, null);
    }

    static CaseStep byClerk(
            Kind kind, CaseState state, String clerk, @Nullable FormDigest form, @Nullable String note) {
        return new CaseStep(kind, state, Actor.CLERK, clerk, form, note);
    }
}
