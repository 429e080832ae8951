package cn.xiaowu.device.tool;

import cn.xiaowu.device.health.Wording;

/// Why a command ends without having done what was asked; two sentences and an exit code, never a stack trace.
public final class Refusal extends RuntimeException {
    private final transient Wording wording;
    private final int exit;

    /// @param exit one of [Exit]
    /// @param wording what is wrong and what to do
    public Refusal(int exit, Wording wording) {
        super(wording.english());
        this.exit = exit;
        this.wording = wording;
    }

    /// Unusable arguments or input.
    public static Refusal usage(String chinese, String english) {
        return new Refusal(Exit.USAGE, new Wording(chinese, english));
    }

    /// What is wrong and what to do.
    public Wording wording() {
        return wording;
    }

    /// The exit code.
    public int exit() {
        return exit;
    }
}
