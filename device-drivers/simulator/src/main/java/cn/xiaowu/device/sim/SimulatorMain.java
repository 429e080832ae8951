package cn.xiaowu.device.sim;

import cn.xiaowu.device.sim.scanner.CodeShelf;
import cn.xiaowu.device.sim.web.ControlServer;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The simulated booth's command line. Runs until it is told to end; unusable arguments are exit code 2.
@Command(
        name = "simulator",
        description = "A booth's devices without hardware, on pseudo-terminals.",
        mixinStandardHelpOptions = true)
public final class SimulatorMain implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorMain.class);

    @Option(
            names = "--ports-dir",
            required = true,
            description = "Folder for the links reader, scanner, printer and io.")
    private Path portsDir = Path.of("");

    @Option(names = "--http-port", required = true, description = "Port of the control page; 0 for any.")
    private int httpPort;

    @Option(names = "--host", description = "Address of the control page; default ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(names = "--codes", description = "Folder of codes laid ready, each the text in NAME.txt.")
    private @Nullable Path codes;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /// Runs the command; the process ends with its exit code if it can't start.
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        int code = new CommandLine(new SimulatorMain())
                .setParameterExceptionHandler(SimulatorMain::refuse)
                .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// One sentence; the usage is there for who asks for it.
    private static int refuse(ParameterException refusal, String... arguments) {
        refusal.getCommandLine().getErr().println("simulator: " + refusal.getMessage());
        return CommandLine.ExitCode.USAGE;
    }

    /// Opens devices and page, and leaves them to their threads.
    @Override
    public Integer call() {
        SimulatedBooth booth = openBooth();
        var control = new ControlServer(booth, new CodeShelf(codes), host, httpPort);
        try {
            control.start();
        } catch (JavalinBindException e) {
            booth.close();
            throw refusal("port " + httpPort + " on " + host + " can't be used: is another program there?");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(control, booth), "ending"));
        LOG.info("simulated booth at http://{}:{}/", host, control.port());
        return 0;
    }

    private SimulatedBooth openBooth() {
        try {
            return SimulatedBooth.open(portsDir, Clock.systemUTC());
        } catch (IOException e) {
            throw refusal("no lines can be made in " + portsDir + ": " + e.getMessage());
        }
    }

    private static void close(ControlServer control, SimulatedBooth booth) {
        control.close();
        booth.close();
        LOG.info("ended");
    }

    private RuntimeException refusal(String sentence) {
        CommandLine.Model.CommandSpec known = spec;
        return known == null
                ? new IllegalStateException(sentence)
                : new ParameterException(known.commandLine(), sentence);
    }
}
