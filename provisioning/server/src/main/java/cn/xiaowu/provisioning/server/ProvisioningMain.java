package cn.xiaowu.provisioning.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The provisioning server's command line: `issue-tls` makes a server's certificate, `add-technician` adds who may use
/// the portal, `serve` runs it. The first two work before `serve` ever ran, and while it runs.
@Command(
        name = "provisioning",
        description = "Enrols booths and tells them their configuration.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, IssueTlsCommand.class, AddTechnicianCommand.class})
public final class ProvisioningMain {
    /// A setting or a file can't be used; the sentence on stderr says which.
    static final int UNUSABLE = 2;

    private ProvisioningMain() {}

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new ProvisioningMain()).setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println("provisioning: " + failure.getMessage());
            return UNUSABLE;
        });
    }
}
