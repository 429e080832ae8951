package cn.xiaowu.bridge;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The bridge's command line: `serve` runs it, `add-clerk` adds a clerk who may log in, `recordings` looks after sealed
/// recordings.
@Command(
        name = "bridge",
        description = "The bridge between booths and clerks.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, AddClerkCommand.class, RecordingsCommand.class})
public final class BridgeMain {
    /// A setting or a file can't be used; the sentence on stderr says which.
    static final int UNUSABLE = 2;

    private BridgeMain() {}

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new BridgeMain()).setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println("bridge: " + failure.getMessage());
            return UNUSABLE;
        });
    }
}
