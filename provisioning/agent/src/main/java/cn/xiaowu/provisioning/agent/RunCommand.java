package cn.xiaowu.provisioning.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `run`: keeps the site file until it is told to stop.
@Command(name = "run", description = "Keeps the site file until SIGTERM.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final int SILENT_POLLS = 3;

    @Option(names = "--state", required = true, description = "The agent's folder.")
    private Path state = Path.of("");

    @Option(names = "--host", description = "Address of the health port.", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--health-port", required = true, description = "Port for GET /health.")
    private int healthPort;

    @Option(names = "--poll-seconds", description = "Between two polls; 30 unless told.", defaultValue = "30")
    private long pollSeconds;

    @Override
    public Integer call() throws InterruptedException {
        var folder = new AgentFolder(state);
        if (!folder.isEnrolled() || pollSeconds < 1) {
            throw new AgentException(
                    ExitCode.UNUSABLE,
                    pollSeconds < 1 ? "--poll-seconds is at least 1" : folder.root() + " holds no enrolled booth");
        }
        AgentFolder.Home home = folder.readHome();
        Duration pause = Duration.ofSeconds(pollSeconds);
        var clock = InstantSource.system();
        var watch = new Watch(home.boothId(), pause.multipliedBy(SILENT_POLLS));
        try (var health = HealthServer.start(host, healthPort, watch, clock);
                var exchange = new Exchange(home.server(), Tls.mutual(folder))) {
            LOG.info("ready: booth {}, health on port {}", home.boothId(), health.port());
            keep(new SiteKeeper(folder, new SiteClient(exchange, home.boothId()), watch, clock, pause));
        }
        return 0;
    }

    /// A stop waits for nothing: the site file is written whole or not at all, whenever the process ends.
    private static void keep(SiteKeeper keeper) throws InterruptedException {
        var stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
        while (!stop.await(keeper.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("polling");
        }
        LOG.info("stopped");
    }
}
