package cn.xiaowu.bridge;

import cn.xiaowu.bridge.BridgeSettings.Listen;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: runs the bridge until it is told to stop.
@Command(name = "serve", description = "Runs the bridge until SIGTERM.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(names = "--state", required = true, description = "Folder for everything that must survive.")
    private Path state = Path.of("");

    @Option(names = "--console-host", description = "Address for clerks and citizens.", defaultValue = "127.0.0.1")
    private String consoleHost = "";

    @Option(names = "--console-port", required = true, description = "Port for clerks and citizens, plain HTTP.")
    private int consolePort;

    @Option(names = "--booth-host", description = "Address for booths.", defaultValue = "127.0.0.1")
    private String boothHost = "";

    @Option(names = "--booth-port", required = true, description = "Port for booths, mutual TLS.")
    private int boothPort;

    @Option(names = "--tls-cert", required = true, description = "The bridge's certificate, PEM.")
    private Path tlsCertificate = Path.of("");

    @Option(names = "--tls-key", required = true, description = "Its key, PKCS #8, PEM.")
    private Path tlsKey = Path.of("");

    @Option(names = "--booth-ca", required = true, description = "Who signs booths' certificates, PEM.")
    private Path boothAuthority = Path.of("");

    @Option(names = "--database-url", description = "JDBC URL of PostgreSQL; else one is run under --state.")
    private @Nullable String databaseUrl;

    @Option(names = "--public-url", description = "The console's address as browsers reach it.")
    private @Nullable String publicUrl;

    @Override
    public Integer call() throws InterruptedException {
        Bridge bridge = Bridge.start(settings());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bridge, stopped), "stop"));
        stopped.await();
        return 0;
    }

    private static void stop(Bridge bridge, CountDownLatch stopped) {
        bridge.close();
        LOG.info("stopped");
        stopped.countDown();
    }

    private BridgeSettings settings() {
        return new BridgeSettings(
                state,
                new Listen(consoleHost, consolePort),
                new Listen(boothHost, boothPort),
                tlsCertificate,
                tlsKey,
                boothAuthority,
                databaseUrl,
                publicUrl);
    }
}
