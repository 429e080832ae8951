package cn.xiaowu.device.tool.check;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.selftest.SelfTestReport;
import cn.xiaowu.device.selftest.TestOutcome;
import cn.xiaowu.device.selftest.TestStep;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import java.util.Locale;

/// A test's steps and result for people.
final class ReportText {
    private final Page page;

    ReportText(Page page) {
        this.page = page;
    }

    void title(int number, Wording title) {
        page.gap();
        page.line(number + "  " + page.both(title));
    }

    void outcome(TestStep step) {
        String took = String.format(Locale.ROOT, "%.1f s", step.took().toMillis() / 1000.0);
        switch (step.outcome()) {
            case TestOutcome.Passed(var evidence) -> {
                verdict(Tone.GOOD, "✓ 通过 passed", took);
                evidence.forEach(this::detail);
            }
            case TestOutcome.Failed(var reason, var remedy) -> {
                verdict(Tone.BAD, "✗ 失败 failed", took);
                detail(reason);
                detail(new Wording("处理：" + remedy.chinese(), "do: " + remedy.english()));
            }
            case TestOutcome.Skipped(var why) -> {
                verdict(Tone.WARN, "- 跳过 skipped", took);
                detail(why);
            }
        }
    }

    void result(SelfTestReport report) {
        long failed = count(report, TestOutcome.Failed.class);
        long skipped = count(report, TestOutcome.Skipped.class);
        long passed = report.steps().size() - failed - skipped;
        page.gap();
        page.line(page.toned(
                report.passed() ? Tone.GOOD : Tone.BAD,
                "通过 passed " + passed + "   失败 failed " + failed + "   跳过 skipped " + skipped));
        if (report.device().simulated()) {
            page.say(new Wording("这是模拟设备，不能证明真实设备正常。", "A simulated device; it proves nothing of a real one."));
        }
    }

    private static long count(SelfTestReport report, Class<? extends TestOutcome> kind) {
        return report.steps().stream()
                .filter(step -> kind.isInstance(step.outcome()))
                .count();
    }

    private void verdict(Tone tone, String word, String took) {
        page.line("   " + page.toned(tone, word) + page.toned(Tone.QUIET, "  " + took));
    }

    private void detail(Wording wording) {
        page.line("     " + page.both(wording));
    }
}
