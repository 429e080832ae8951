package cn.xiaowu.device.tool.check;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.selftest.TestStep;
import cn.xiaowu.device.selftest.Witness;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The technician at the terminal.
public final class TerminalWitness implements Witness {
    private static final Set<String> YES = Set.of("y", "yes", "是", "好");
    private static final Set<String> NO = Set.of("n", "no", "否", "不");

    private final Page page;
    private final ReportText text;
    private final boolean present;
    private int steps;

    /// @param page where to write and be answered
    /// @param present whether anybody is there
    public TerminalWitness(Page page, boolean present) {
        this.page = page;
        this.text = new ReportText(page);
        this.present = present;
    }

    @Override
    public boolean isPresent() {
        return present;
    }

    @Override
    public void begins(Wording title) {
        steps++;
        text.title(steps, title);
    }

    @Override
    public void please(Wording request) {
        if (present) {
            page.line("   " + page.toned(Tone.WARN, "→ " + request.chinese()) + "  " + request.english());
        }
    }

    @Override
    public Sight sees(Wording question) {
        if (!present) {
            return Sight.NOBODY;
        }
        page.line("   " + page.toned(Tone.WARN, "? " + question.chinese()) + "  " + question.english());
        while (true) {
            page.line("     y 是 yes / n 否 no:");
            Optional<String> answer = page.answer().map(typed -> typed.toLowerCase(Locale.ROOT));
            if (answer.isEmpty()) {
                return Sight.NOBODY;
            }
            if (YES.contains(answer.get())) {
                return Sight.YES;
            }
            if (NO.contains(answer.get())) {
                return Sight.NO;
            }
        }
    }

    @Override
    public void ended(TestStep step) {
        text.outcome(step);
    }
}
