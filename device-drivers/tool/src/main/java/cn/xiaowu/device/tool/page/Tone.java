package cn.xiaowu.device.tool.page;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/// What a piece of text is for; where there is colour, it shows.
public enum Tone {
    /// A heading.
    TITLE(Style.bold),
    /// All is well.
    GOOD(Style.fg_green),
    /// Something wants attention.
    WARN(Style.fg_yellow),
    /// Something is wrong.
    BAD(Style.fg_red),
    /// Beside the point.
    QUIET(Style.faint);

    private final Style style;

    Tone(Style style) {
        this.style = style;
    }

    /// The text in this tone.
    public String of(String text, Ansi ansi) {
        return ansi.enabled() ? style.on() + text + style.off() : text;
    }
}
