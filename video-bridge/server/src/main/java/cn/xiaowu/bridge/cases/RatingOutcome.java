package cn.xiaowu.bridge.cases;

/// What became of a rating.
public enum RatingOutcome {
    /// It is on record, now or since an earlier time.
    ON_RECORD,
    /// The case was rated otherwise before; once is all (现场一次一评).
    RATED_OTHERWISE,
    /// There is no such case.
    UNKNOWN_CASE
}
