package cn.xiaowu.device.tool;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.page.Page;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/// The technician's command line. Exit codes are in [Exit] and in `--help`.
@Command(
        name = "device",
        description = {"晓屋设备工具：查看、识别、监视、自检设备。", "What is plugged into the booth, what speaks there, whether it works."},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:自检有步骤失败 a step of a test failed",
            "2:参数或输入有误 unusable arguments or input",
            "3:设备不在或无应答 the device is not there, or nothing answers",
            "4:端口被占用或无权限 the port is taken, or rights are missing"
        },
        commandListHeading = "%n命令 Commands:%n",
        footer = {
            "",
            "bin/device sim NAME  启动模拟设备并显示端口。",
            "                     Starts a simulated device and prints its port.",
        })
public final class DeviceMain implements Callable<Integer> {
    private static final String HELP = "help";

    private final Page page;
    private final Machine machine;

    private DeviceMain(Page page, Machine machine) {
        this.page = page;
        this.machine = machine;
    }

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        Page page = Page.ofTerminal();
        System.exit(commandLine(page, Machine.thisOne()).execute(args));
    }

    static CommandLine commandLine(Page page, Machine machine) {
        var line = new CommandLine(new DeviceMain(page, machine))
                .addSubcommand(new ListCommand(page, machine))
                .addSubcommand(new ProbeCommand(page, machine))
                .addSubcommand(new WatchCommand(page, machine))
                .addSubcommand(new TestCommand(page, machine))
                .addSubcommand(new DecodeCommand(page, System.in))
                .setOut(page.out())
                .setErr(page.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(page.ansi()))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((refusal, _) -> refuse(page, refusal))
                .setExecutionExceptionHandler(failures(page));
        dress(line);
        line.getSubcommands().values().forEach(DeviceMain::dress);
        return line;
    }

    private static void dress(CommandLine command) {
        command.addMixin(HELP, new HelpOption());
        command.getCommandSpec().usageMessage().synopsisHeading("用法 Usage: bin/");
    }

    /// Called without a command: tells which there are.
    @Override
    public Integer call() {
        commandLine(page, machine).usage(page.err());
        return Exit.USAGE;
    }

    private static int refuse(Page page, ParameterException refusal) {
        String command = refusal.getCommandLine().getCommandSpec().qualifiedName();
        page.refuse(new Wording(
                "参数有误，请看 bin/" + command + " --help", refusal.getMessage() + " (see bin/" + command + " --help)"));
        return Exit.USAGE;
    }

    /// A technician can do nothing with a stack trace; class and place are for the one he reports it to.
    private static IExecutionExceptionHandler failures(Page page) {
        return (failure, _, _) -> {
            if (failure instanceof Refusal refusal) {
                page.refuse(refusal.wording());
                return refusal.exit();
            }
            StackTraceElement[] trace = failure.getStackTrace();
            String place = String.format(
                    Locale.ROOT, "%s at %s", failure.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
            page.refuse(new Wording("工具内部错误：" + place, "the tool itself failed: " + place));
            return Exit.BROKEN;
        };
    }
}
