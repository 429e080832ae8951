package cn.xiaowu.bridge.ice;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.TestAuthority;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/// A real coturn on loopback, IPv4 and IPv6, for UDP, TCP and TLS, as `docs/video-operations.md` sets one up. Believes
/// whoever has its secret.
final class Coturn implements AutoCloseable {
    static final Path SERVER = Path.of("/usr/bin/turnserver");
    private static final String SECRET = "a secret of tests only";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int port = freePort();
    private final int tlsPort = freePort();
    private final Process process;

    /// Starts it.
    ///
    /// @param folder for its log, secret and certificate
    /// @param authority signs its certificate
    Coturn(Path folder, TestAuthority authority) throws IOException {
        this.folder = folder;
        Files.writeString(secretFile(), SECRET + "\n");
        authority.writeBridgeFiles(folder);
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try {
            await().atMost(PATIENCE).until(this::listens);
        } catch (ConditionTimeoutException e) {
            close();
            throw e;
        }
    }

    private List<String> command() {
        return List.of(
                SERVER.toString(),
                "-n",
                "--no-cli",
                "--no-rfc5780",
                "--listening-ip=127.0.0.1",
                "--listening-ip=::1",
                "--relay-ip=127.0.0.1",
                "--relay-ip=::1",
                "--allocation-default-address-family=keep",
                "--listening-port=" + port,
                "--tls-listening-port=" + tlsPort,
                "--cert=" + certificate(),
                "--pkey=" + folder.resolve("bridge.key"),
                "--allow-loopback-peers",
                "--verbose",
                "--use-auth-secret",
                "--static-auth-secret=" + SECRET,
                "--realm=xiaowu.example",
                "--log-file=stdout",
                "--pidfile=" + folder.resolve("turnserver.pid"),
                "--db=" + folder.resolve("turndb"));
    }

    private boolean listens() throws IOException {
        String said = Files.readString(log());
        return said.contains("TLS/TCP listener opened on : 127.0.0.1:" + tlsPort)
                && said.contains("TLS/TCP listener opened on : ::1:" + port)
                && said.contains("UDP listener opened on: ::1:" + port);
    }

    String udp() {
        return "turn:127.0.0.1:" + port + "?transport=udp";
    }

    String tcp() {
        return "turn:127.0.0.1:" + port + "?transport=tcp";
    }

    String tls() {
        return "turns:127.0.0.1:" + tlsPort + "?transport=tcp";
    }

    String ipv6() {
        return "turn:[::1]:" + port + "?transport=udp";
    }

    /// Every way to it.
    List<String> urls() {
        return List.of(udp(), tcp(), tls(), ipv6());
    }

    /// Where the bridge finds the secret.
    Path secretFile() {
        return folder.resolve("turn-secret");
    }

    /// What it shows to whoever comes by TLS, PEM.
    Path certificate() {
        return folder.resolve("bridge.crt");
    }

    private Path log() {
        return folder.resolve("coturn.log");
    }

    /// Free for UDP and for TCP.
    private static int freePort() throws IOException {
        try (var udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var tcp = new ServerSocket(udp.getLocalPort(), 1, InetAddress.getLoopbackAddress())) {
            return tcp.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
