package cn.xiaowu.device.scan;

/// When a scanner reads.
public enum ScanMode {
    /// All the time, by itself: its light or its sensor decides.
    CONTINUOUS,
    /// Only while it is told to: dark when nobody is asked for a code.
    TRIGGERED
}
