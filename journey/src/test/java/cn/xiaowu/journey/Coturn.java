package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A real coturn on loopback that believes whoever has its secret.
final class Coturn implements AutoCloseable {
    static final Path SERVER = Path.of("/usr/bin/turnserver");
    private static final String SECRET = "a secret of tests only";

    private final Path folder;
    private final int port;
    private Process process;

    /// Starts it.
    ///
    /// @param folder for its log and secret
    Coturn(Path folder) throws IOException {
        assertThat(SERVER).as("package coturn; bin/verify installs it").exists();
        this.folder = folder;
        this.port = freePort();
        Files.writeString(secretFile(), SECRET + "\n");
        process = start();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        SERVER.toString(),
                        "-n",
                        "--no-cli",
                        "--no-tls",
                        "--no-dtls",
                        "--listening-ip=127.0.0.1",
                        "--relay-ip=127.0.0.1",
                        "--listening-port=" + port,
                        "--allow-loopback-peers",
                        "--use-auth-secret",
                        "--static-auth-secret=" + SECRET,
                        "--realm=xiaowu.example",
                        "--verbose",
                        "--log-file=stdout",
                        "--pidfile=" + folder.resolve("turnserver.pid"),
                        "--db=" + folder.resolve("turndb"))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(log()).contains("listener opened on : 127.0.0.1:" + port));
        return started;
    }

    /// Dies without a word, with all that it relays, and is there again; returns when it listens.
    void dieAndReturn() throws IOException {
        process.destroyForcibly().onExit().join();
        process = start();
    }

    /// Its address, as pages are told it.
    String url() {
        return "turn:127.0.0.1:" + port + "?transport=udp";
    }

    /// Its port on loopback.
    int port() {
        return port;
    }

    /// Where the bridge finds the secret.
    Path secretFile() {
        return folder.resolve("turn-secret");
    }

    /// How many allocations it made since it was started.
    long allocations() throws IOException {
        return Files.readString(log())
                .lines()
                .filter(line -> line.contains("ALLOCATE processed, success"))
                .count();
    }

    private Path log() {
        return folder.resolve("coturn.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
