package cn.xiaowu.device.sim;

import cn.xiaowu.device.sim.single.HelpOption;
import cn.xiaowu.device.sim.single.SingleIo;
import cn.xiaowu.device.sim.single.SinglePrinter;
import cn.xiaowu.device.sim.single.SingleReader;
import cn.xiaowu.device.sim.single.SingleScanner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `bin/device sim NAME`: one simulated device on a port of its own. Unusable arguments are exit code 2.
@Command(
        name = "device sim",
        description = {
            "在伪终端上启动一个模拟设备，显示端口，按 Ctrl-C 结束。",
            "Starts a simulated device on a pseudo-terminal, prints its port, ends by Ctrl-C."
        },
        synopsisSubcommandLabel = "NAME",
        commandListHeading = "%n设备 Devices:%n",
        subcommands = {SingleReader.class, SingleScanner.class, SinglePrinter.class, SingleIo.class})
public final class DeviceSimMain {
    private DeviceSimMain() {}

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine(writer(FileDescriptor.out), writer(FileDescriptor.err))
                .execute(args));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine all = new CommandLine(new DeviceSimMain())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(DeviceSimMain::refuse)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println("device sim: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
        dress(all);
        all.getSubcommands().values().forEach(DeviceSimMain::dress);
        return all;
    }

    private static void dress(CommandLine command) {
        command.addMixin("help", new HelpOption());
        command.getCommandSpec().usageMessage().synopsisHeading("用法 Usage: bin/");
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    private static int refuse(ParameterException refusal, String... arguments) {
        refusal.getCommandLine().getErr().println("device sim: " + refusal.getMessage());
        return CommandLine.ExitCode.USAGE;
    }
}
