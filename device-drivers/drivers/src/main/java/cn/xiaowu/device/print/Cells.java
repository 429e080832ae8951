package cn.xiaowu.device.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Text in columns of a printer: ASCII takes one, anything else two. Pure.
final class Cells {
    private Cells() {}

    /// What of a text can stand on paper: control characters become spaces, so that they can't give the printer
    /// commands; marks without a shape (direction, joining, variants) are left out; letters and their accents
    /// become one.
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT && !isVariantMark(point))
                .map(Cells::harmless)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isVariantMark(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static int harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> point == 0x3000 ? point : ' ';
            case Character.SURROGATE -> 0xFFFD;
            default -> point;
        };
    }

    static int width(int codePoint) {
        return codePoint < 0x80 ? 1 : 2;
    }

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /// Breaks clean text into lines of at most so many columns: at a space if there is one, otherwise anywhere, as
    /// Chinese is.
    ///
    /// @param room columns, at least two
    /// @return at least one line
    static List<String> wrap(String clean, int room) {
        List<String> lines = new ArrayList<>();
        int[] points = clean.codePoints().toArray();
        int from = 0;
        while (from < points.length || lines.isEmpty()) {
            int to = fitting(points, from, room);
            int end = to == points.length ? to : breakBefore(points, from, to);
            lines.add(withoutTrailingSpaces(points, from, end));
            from = end;
            while (from < points.length && end < points.length && points[from] == ' ') {
                from++;
            }
        }
        return lines;
    }

    private static String withoutTrailingSpaces(int[] points, int from, int to) {
        int end = to;
        while (end > from && points[end - 1] == ' ') {
            end--;
        }
        return new String(points, from, end - from);
    }

    private static int fitting(int[] points, int from, int room) {
        int used = 0;
        int to = from;
        while (to < points.length && used + width(points[to]) <= room) {
            used += width(points[to]);
            to++;
        }
        return to;
    }

    /// A word of ASCII is kept whole if it began in this line.
    private static int breakBefore(int[] points, int from, int to) {
        int end = to;
        while (end > from && isWord(points[end]) && isWord(points[end - 1])) {
            end--;
        }
        return end == from ? to : end;
    }

    private static boolean isWord(int point) {
        return point > ' ' && point < 0x80;
    }

    /// The text with spaces around it, so many columns wide.
    static String pad(String text, int room, Alignment alignment) {
        int left = room - width(text);
        int before = alignment.before(left);
        return " ".repeat(before) + text + " ".repeat(left - before);
    }
}
