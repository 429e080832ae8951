package cn.xiaowu.device.print;

/// How much paper there is.
public enum PaperSupply {
    /// The printer was not heard yet, or it has paper and no sensor for the end of the roll.
    UNKNOWN,
    /// More than the sensor's remainder.
    FULL,
    /// Nearly used up.
    LOW,
    /// Used up.
    OUT
}
