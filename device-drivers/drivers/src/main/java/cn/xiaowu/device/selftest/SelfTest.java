package cn.xiaowu.device.selftest;

import java.time.Duration;

/// A device's test. Has the device for itself while it runs.
@FunctionalInterface
public interface SelfTest {
    /// The text of a code to hold before a scanner under test; that of the printer's test page will do, too.
    String CODE = "XIAOWU-SELF-TEST";

    /// Who has the device meanwhile.
    String OWNER = "self-test";

    /// For how long a test leases its device: it ends as soon as somebody who was asked to do something does nothing.
    Duration LONGEST = Duration.ofHours(1);

    /// Opens the device, makes all steps, closes it.
    ///
    /// @param witness who does and sees what a program can't
    SelfTestReport run(Witness witness);
}
