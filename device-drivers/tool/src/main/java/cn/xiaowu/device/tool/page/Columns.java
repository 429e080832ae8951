package cn.xiaowu.device.tool.page;

import java.lang.Character.UnicodeScript;

/// How wide text is on a terminal, where Chinese characters take two columns.
public final class Columns {
    private static final int FULL_WIDTH_FROM = 0xFF01;
    private static final int FULL_WIDTH_TO = 0xFF60;
    private static final int CJK_PUNCTUATION_FROM = 0x3000;
    private static final int CJK_PUNCTUATION_TO = 0x303F;

    private Columns() {}

    /// The columns that a text takes.
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /// A text with spaces behind it, so that it takes so many columns at least.
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default ->
                isBetween(point, FULL_WIDTH_FROM, FULL_WIDTH_TO)
                        || isBetween(point, CJK_PUNCTUATION_FROM, CJK_PUNCTUATION_TO);
        };
        return wide ? 2 : 1;
    }

    private static boolean isBetween(int point, int from, int to) {
        return point >= from && point <= to;
    }
}
