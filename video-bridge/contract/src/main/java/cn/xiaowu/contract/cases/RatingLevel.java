package cn.xiaowu.contract.cases;

/// 好差评 in five levels. Never sent as a raw number: GB/T 39046 A.8 and the national upload count in opposite ways.
public enum RatingLevel {
    /// 非常满意.
    VERY_SATISFIED,
    /// 满意.
    SATISFIED,
    /// 基本满意.
    FAIRLY_SATISFIED,
    /// 不满意.
    DISSATISFIED,
    /// 非常不满意.
    VERY_DISSATISFIED;

    /// Whether the citizen must tick a reason (国办发〔2019〕51号).
    public boolean needsReason() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }
}
