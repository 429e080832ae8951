package cn.xiaowu.device.scan;

/// What a scanner sends behind each code, as it is set up. What ends a code is silence behind it in any case, since
/// codes may hold such bytes themselves.
public enum CodeEnd {
    /// CR, LF, both or nothing: whatever its factory chose. Line ends at a code's end are not taken for the code's own.
    ANY_LINE_END,
    /// CR.
    CR,
    /// LF.
    LF,
    /// CR LF.
    CR_LF,
    /// HT.
    TAB,
    /// ETX, and STX before the code.
    STX_ETX,
    /// Nothing. Each byte is the code's own.
    NOTHING;

    /// How many of the last bytes are this end.
    ///
    /// @param bytes what came
    /// @param count how many of them count
    /// @return 0 if they don't end so
    int lengthIn(byte[] bytes, int count) {
        return switch (this) {
            case ANY_LINE_END -> lineEnds(bytes, count);
            case CR -> one('\r', bytes, count);
            case LF -> one('\n', bytes, count);
            case CR_LF -> count > 1 && bytes[count - 2] == '\r' ? 2 * one('\n', bytes, count) : 0;
            case TAB -> one('\t', bytes, count);
            case STX_ETX -> one(3, bytes, count);
            case NOTHING -> 0;
        };
    }

    private static int one(int end, byte[] bytes, int count) {
        return count > 0 && bytes[count - 1] == end ? 1 : 0;
    }

    private static int lineEnds(byte[] bytes, int count) {
        int from = count;
        while (from > 0 && (bytes[from - 1] == '\r' || bytes[from - 1] == '\n')) {
            from--;
        }
        return count - from;
    }
}
