package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.tool.page.Columns;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import java.util.Locale;

/// An explained capture for people: offset, length, direction, meaning, and below what is carried.
public final class LineText {
    private static final int TITLE = 18;

    private final Page page;

    /// @param page where to write
    public LineText(Page page) {
        this.page = page;
    }

    /// The columns' names.
    public void head() {
        page.line(page.toned(Tone.QUIET, "偏移 offset  字节 bytes"));
    }

    /// A piece.
    public void write(Line line) {
        String place = String.format(Locale.ROOT, "%11d  %10d  ", line.offset(), line.length());
        page.line(page.toned(Tone.QUIET, place) + what(line) + "  " + page.both(line.means()));
        line.values().forEach(this::write);
    }

    private String what(Line line) {
        return switch (line.kind()) {
            case "command" -> "→ " + line.code();
            case "answer" -> page.toned(Tone.GOOD, "← " + line.code() + "   ");
            default -> page.toned(Tone.WARN, "?      ");
        };
    }

    private void write(Value value) {
        String title = Columns.padded(value.title().chinese(), TITLE);
        page.line(" ".repeat(25) + title + page.toned(Tone.QUIET, value.title().english()) + ": " + printable(value));
    }

    /// What a card says must not drive the terminal.
    private static String printable(Value value) {
        return value.value()
                .codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// What was counted.
    public void sum(Sum sum) {
        page.gap();
        page.say(new Wording(
                sum.bytes() + " 字节：" + sum.frames() + " 帧，" + sum.cards() + " 份证件数据，" + sum.noise() + " 字节不属于任何帧",
                sum.bytes() + " bytes: " + sum.frames() + " frames, " + sum.cards() + " with a card's data, "
                        + sum.noise() + " bytes in no frame"));
    }
}
