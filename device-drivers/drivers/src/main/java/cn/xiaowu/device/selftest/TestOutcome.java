package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.Wording;
import java.util.List;

/// What became of a step. Evidence holds nothing personal.
public sealed interface TestOutcome {
    /// It works.
    ///
    /// @param evidence what shows it
    record Passed(List<Wording> evidence) implements TestOutcome {
        /// Copies the evidence.
        public Passed {
            evidence = List.copyOf(evidence);
        }
    }

    /// It does not work.
    ///
    /// @param reason what is wrong
    /// @param remedy what to do
    record Failed(Wording reason, Wording remedy) implements TestOutcome {
        /// For a fault that the driver tells.
        public static Failed of(DeviceFault fault) {
            return new Failed(fault.reason(), fault.remedy());
        }
    }

    /// Not tried, or nobody was there to see.
    ///
    /// @param why for which reason
    record Skipped(Wording why) implements TestOutcome {}
}
