package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.cases.CaseNumber;

/// Something that the bridge has yet to acknowledge.
///
/// @param id its place in the journal; grows
/// @param kind what it is
/// @param number the case it is about; with the kind, its idempotency key
/// @param body the message as JSON, UTF-8; personal
public record Entry(long id, Kind kind, CaseNumber number, byte[] body) {

    /// Without the body.
    @Override
    public String toString() {
        return "Entry[" + id + ", " + kind + ", " + number + "]";
    }

    /// What an entry is.
    public enum Kind {
        /// A [cn.xiaowu.contract.cases.Submission].
        SUBMISSION,
        /// A [cn.xiaowu.contract.cases.Rating].
        RATING
    }
}
