package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.server.enrol.ClaimCodes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: runs the server until it is told to stop.
@Command(name = "serve", description = "Runs the server until SIGTERM.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(names = "--state", required = true, description = "Folder for everything that must survive.")
    private Path state = Path.of("");

    @Option(names = "--host", description = "Address to listen on.", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--portal-port", required = true, description = "Port of the technician's portal, plain HTTP.")
    private int portalPort;

    @Option(names = "--booth-port", required = true, description = "Port for booths, TLS.")
    private int boothPort;

    @Option(names = "--bridge-url", required = true, description = "The bridge's address that booths are told, https.")
    private URI bridgeUrl = URI.create("");

    @Option(names = "--portal-url", description = "The portal's address as browsers reach it, if it is another.")
    private @Nullable URI portalUrl;

    @Option(names = "--name", split = ",", description = "Names and addresses by which booths reach this server.")
    private List<String> names = List.of();

    @Option(names = "--claim-code-minutes", description = "How long a claim code is good; 24 hours unless told.")
    private @Nullable Long codeMinutes;

    @Override
    public Integer call() throws InterruptedException {
        ProvisioningServer server = ProvisioningServer.start(settings(), InstantSource.system());
        LOG.info("ready: portal {}, booths {}", server.portalAddress(), server.boothAddress());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
        stopped.await();
        return 0;
    }

    private static void stop(ProvisioningServer server, CountDownLatch stopped) {
        server.close();
        LOG.info("stopped");
        stopped.countDown();
    }

    private Settings settings() {
        if (!"https".equals(bridgeUrl.getScheme())) {
            throw new IllegalArgumentException("--bridge-url has to begin with https://");
        }
        Duration codeLife = codeMinutes == null ? ClaimCodes.LIFETIME : Duration.ofMinutes(codeMinutes);
        return new Settings(state, host, portalPort, boothPort, bridgeUrl, portalUrl, names, codeLife);
    }
}
