package cn.xiaowu.device.tool;

/// How the tool ends, for scripts.
public final class Exit {
    /// Done; every step of a test passed, or was skipped for a reason.
    public static final int DONE = 0;

    /// A step of a test failed.
    public static final int FAILED = 1;

    /// Unusable arguments or input.
    public static final int USAGE = 2;

    /// The device is not there, or nothing answers.
    public static final int ABSENT = 3;

    /// The port can't be opened: another program has it, or rights are missing.
    public static final int REFUSED = 4;

    /// The tool itself failed.
    public static final int BROKEN = 70;

    private Exit() {}
}
