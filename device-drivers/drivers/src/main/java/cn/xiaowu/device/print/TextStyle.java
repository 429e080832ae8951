package cn.xiaowu.device.print;

/// How characters look.
///
/// @param width times the usual width, 1 to 8
/// @param height times the usual height, 1 to 8
/// @param bold whether they are bold
public record TextStyle(int width, int height, boolean bold) {
    /// The usual size.
    public static final TextStyle PLAIN = new TextStyle(1, 1, false);
    /// The usual size, bold.
    public static final TextStyle BOLD = new TextStyle(1, 1, true);
    /// Twice as wide and high.
    public static final TextStyle BIG = new TextStyle(2, 2, false);

    /// Checks what the printer could not do.
    public TextStyle {
        if (width < 1 || width > 8 || height < 1 || height > 8) {
            throw new IllegalArgumentException("characters grow 1 to 8 times, not " + width + " by " + height);
        }
    }
}
