package cn.xiaowu.device.selftest;

import cn.xiaowu.device.DeviceInfo;
import java.time.Instant;
import java.util.List;

/// What came of testing a device.
///
/// @param device which; a simulated one says so
/// @param begun when
/// @param steps its steps, in order
public record SelfTestReport(DeviceInfo device, Instant begun, List<TestStep> steps) {
    /// Copies the steps.
    public SelfTestReport {
        steps = List.copyOf(steps);
    }

    /// Whether no step failed. Skipped steps are not failed, and not proved either.
    public boolean passed() {
        return steps.stream().noneMatch(step -> step.outcome() instanceof TestOutcome.Failed);
    }
}
