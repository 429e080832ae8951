package cn.xiaowu.device.sim.single;

import picocli.CommandLine.Option;

/// `--help` in both languages, for every command.
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助。 Shows this help.")
    private boolean asked;

    /// Whether help was asked for; picocli then shows it and runs nothing.
    public boolean asked() {
        return asked;
    }
}
