package cn.xiaowu.device.print;

/// How greys become dots.
public enum Tone {
    /// Darker than the middle is black: for drawings and writing.
    THRESHOLD,
    /// Floyd and Steinberg's dithering: for photographs.
    DITHERED
}
