package cn.xiaowu.device.scan;

/// How a code's bytes were turned into text.
public enum TextEncoding {
    /// They were UTF-8 without any error; plain ASCII is that too.
    UTF_8,
    /// They were no UTF-8, but GB 18030 without any error.
    GB18030,
    /// The scanner's settings name the charset.
    CONFIGURED,
    /// The code itself named it, by ECI.
    DECLARED,
    /// They were neither: each byte was taken for a character. The text is a guess and must not be relied on.
    GUESSED
}
