package cn.xiaowu.device.tool.check;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.selftest.SelfTestReport;
import cn.xiaowu.device.selftest.TestOutcome;
import cn.xiaowu.device.selftest.TestStep;
import java.util.List;
import java.util.Map;

/// A test's report for programs.
///
/// @param device the device's name
/// @param kind what it is
/// @param simulated whether its far end is a program
/// @param settings port, speed and what else the driver tells
/// @param begun when, ISO 8601
/// @param passed whether no step failed
/// @param steps its steps
public record ReportJson(
        String device,
        String kind,
        boolean simulated,
        Map<String, String> settings,
        String begun,
        boolean passed,
        List<Step> steps) {

    /// A step.
    ///
    /// @param title what was tested
    /// @param outcome `passed`, `failed` or `skipped`
    /// @param details evidence; or reason and remedy; or why it was skipped
    /// @param millis how long it took
    public record Step(Wording title, String outcome, List<Wording> details, long millis) {}

    /// The report as such.
    public static ReportJson of(SelfTestReport report) {
        return new ReportJson(
                report.device().name(),
                report.device().kind().name(),
                report.device().simulated(),
                report.device().capabilities(),
                report.begun().toString(),
                report.passed(),
                report.steps().stream().map(ReportJson::of).toList());
    }

    private static Step of(TestStep step) {
        long millis = step.took().toMillis();
        return switch (step.outcome()) {
            case TestOutcome.Passed(var evidence) -> new Step(step.title(), "passed", evidence, millis);
            case TestOutcome.Failed(var reason, var remedy) ->
                new Step(step.title(), "failed", List.of(reason, remedy), millis);
            case TestOutcome.Skipped(var why) -> new Step(step.title(), "skipped", List.of(why), millis);
        };
    }
}
