package cn.xiaowu.provisioning.agent;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The agent's command line: `enrol` once, then `run` for good.
@Command(
        name = "agent",
        description = "Enrols this booth and keeps its site file.",
        mixinStandardHelpOptions = true,
        subcommands = {EnrolCommand.class, RunCommand.class})
public final class AgentMain {
    private AgentMain() {}

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new AgentMain()).setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println("agent: " + failure.getMessage());
            return failure instanceof AgentException known ? known.exit().number() : ExitCode.UNUSABLE.number();
        });
    }
}
