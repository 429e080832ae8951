package cn.xiaowu.device.selftest;

import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.health.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Makes a test's steps one after the other. When one that others build on has failed, the rest are skipped.
final class Course {
    private static final TestOutcome NOT_REACHED =
            new TestOutcome.Skipped(new Wording("前面的步骤未通过", "an earlier step has to pass first"));

    private final Witness witness;
    private final InstantSource clock;
    private final Instant begun;
    private final List<TestStep> steps = new ArrayList<>();
    private boolean blocked;

    Course(Witness witness, InstantSource clock) {
        this.witness = witness;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /// A step that all later ones need.
    Course needed(Wording title, Supplier<TestOutcome> action) {
        make(title, action);
        blocked |= steps.getLast().outcome() instanceof TestOutcome.Failed;
        return this;
    }

    /// A step that stands for itself.
    Course step(Wording title, Supplier<TestOutcome> action) {
        make(title, action);
        return this;
    }

    private void make(Wording title, Supplier<TestOutcome> action) {
        witness.begins(title);
        Instant from = clock.instant();
        TestOutcome outcome = blocked ? NOT_REACHED : action.get();
        var step = new TestStep(title, outcome, Duration.between(from, clock.instant()));
        steps.add(step);
        witness.ended(step);
    }

    SelfTestReport report(DeviceInfo device) {
        return new SelfTestReport(device, begun, steps);
    }
}
