package cn.xiaowu.bridge;

import cn.xiaowu.bridge.BridgeSettings.Listen;
import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.media.MediaChoice;
import cn.xiaowu.bridge.media.MediaTrust;
import cn.xiaowu.bridge.recordings.RecordingSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--stun", paramLabel = "URL", description = "A STUN server, such as stun:turn.example:3478.")
    private List<String> stun = List.of();

    @Option(
            names = "--turn",
            paramLabel = "URL",
            description = "A TURN server: turn:HOST:3478?transport=udp, turn:HOST:3478?transport=tcp or"
                    + " turns:HOST:443?transport=tcp.")
    private List<String> turn = List.of();

    @Option(
            names = "--turn-secret",
            paramLabel = "FILE",
            description = "Holds the secret shared with the TURN servers (coturn: static-auth-secret).")
    private @Nullable Path turnSecret;

    @Option(
            names = "--turn-lifetime",
            paramLabel = "DURATION",
            description =
                    "For how long a page may use the TURN servers, longer than any call (default: ${DEFAULT-VALUE}).")
    private Duration turnLifetime = IcePolicy.STRAIGHT.lifetime();

    @Option(
            names = "--relay-only",
            description = "Lets media go through the TURN servers only, so that no page learns an address of another's"
                    + " network.")
    private boolean relayOnly;

    @Option(
            names = "--media",
            paramLabel = "MEDIA",
            description = "mesh: from browser to browser. kurento=ws://HOST:8888/kurento[,wss://…]: through the media"
                    + " server with the fewest calls, and by mesh while there is none (default: ${DEFAULT-VALUE}).",
            defaultValue = "mesh")
    private String media = "";

    @Option(
            names = "--media-drain",
            paramLabel = "FILE",
            description = "Names media servers that are to get no further calls, one URI a line; read again all along.")
    private @Nullable Path mediaDrain;

    @Option(
            names = "--media-ca",
            paramLabel = "FILE",
            description = "Who signs the certificates of wss:// media servers, PEM (default: whom the JVM trusts).")
    private @Nullable Path mediaAuthority;

    @Option(
            names = "--media-insecure",
            description = "Believes any wss:// media server, whatever its certificate: others can then pose as it.")
    private boolean mediaInsecure;

    @Mixin
    private RecordToOptions recordTo = new RecordToOptions();

    @Mixin
    private RecordingPlace recordings = new RecordingPlace();

    @Option(
            names = "--recordings-room",
            paramLabel = "MIB",
            description = "Free space below which no new recording begins (default: 5120).")
    private long recordingsRoom = 5_120;

    @Option(
            names = "--recordings-reserve",
            paramLabel = "MIB",
            description = "Free space that no recording takes (default: 256).")
    private long recordingsReserve = 256;

    @Option(
            names = "--recordings-retention",
            paramLabel = "DURATION",
            description = "How long a sealed recording is kept before it is destroyed, such as P1825D (default: for"
                    + " ever).")
    private @Nullable Duration recordingsRetention;

    @Option(
            names = "--recordings-lost-after",
            paramLabel = "DURATION",
            description = "How long a booth may be silent before what is here of a recording is sealed without the"
                    + " rest (default: P30D).")
    private Duration recordingsLostAfter = Duration.ofDays(30);

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
        MediaChoice choice = MediaChoice.parse(media, mediaDrain, new MediaTrust(mediaAuthority, mediaInsecure));
        return new BridgeSettings(
                state,
                new Listen(consoleHost, consolePort),
                new Listen(boothHost, boothPort),
                tlsCertificate,
                tlsKey,
                boothAuthority,
                databaseUrl,
                publicUrl,
                new IcePolicy(stun, turn, turnLifetime, relayOnly),
                turnSecret,
                choice,
                recordTo.chosen(choice),
                recordings());
    }

    private RecordingSettings recordings() {
        RecordingSettings usual = RecordingSettings.in(recordings.folder(state));
        return new RecordingSettings(
                usual.folder(),
                recordings.sealed(),
                recordingsRoom << 20,
                recordingsReserve << 20,
                usual.largestFile(),
                recordingsRetention,
                recordingsLostAfter);
    }
}
