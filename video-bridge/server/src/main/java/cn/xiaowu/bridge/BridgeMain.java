package cn.xiaowu.bridge;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The bridge's command line.
@Command(name = "bridge", description = "The bridge between booths and clerks.", mixinStandardHelpOptions = true)
public final class BridgeMain implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeMain.class);

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        System.exit(new CommandLine(new BridgeMain()).execute(args));
    }

    @Override
    public void run() {
        LOG.info("name a command; --help lists them");
    }
}
