package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.Wording;
import java.time.Duration;

/// A step that was made.
///
/// @param title what was tested
/// @param outcome what became of it
/// @param took how long it took, a person's part included
public record TestStep(Wording title, TestOutcome outcome, Duration took) {}
