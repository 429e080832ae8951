package cn.xiaowu.bridge.bench.servers;

import cn.xiaowu.bridge.BridgeMain;
import cn.xiaowu.bridge.bench.peers.Authority;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The whole bridge, as it is delivered, with a PostgreSQL of its own.
public final class BridgeServer implements AutoCloseable {
    private final Path state;
    private final int boothPort;
    private final int consolePort;
    private final ServerProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    private BridgeServer(Path state, int boothPort, int consolePort, ServerProcess process) {
        this.state = state;
        this.boothPort = boothPort;
        this.consolePort = consolePort;
        this.process = process;
    }

    /// Starts it, and waits until it serves.
    ///
    /// @param folder for its state, its certificate and `bridge.log`
    /// @param authority signs booths' certificates
    /// @param java options of the virtual machine
    public static BridgeServer start(Path folder, Authority authority, List<String> java)
            throws IOException, InterruptedException {
        Path state = folder.resolve("state");
        Path tls = folder.resolve("tls");
        authority.writeServerFiles(tls);
        int boothPort = FreePort.find();
        int consolePort = FreePort.find();
        List<String> arguments = List.of(
                "serve",
                "--state=" + state,
                "--console-port=" + consolePort,
                "--booth-host=0.0.0.0",
                "--booth-port=" + boothPort,
                "--tls-cert=" + tls.resolve("bridge.crt"),
                "--tls-key=" + tls.resolve("bridge.key"),
                "--booth-ca=" + tls.resolve("booth-ca.crt"));
        var process = ServerProcess.start(BridgeMain.class, java, arguments, folder.resolve("bridge.log"));
        var bridge = new BridgeServer(state, boothPort, consolePort, process);
        try {
            process.awaitReady(() -> bridge.booths() >= 0);
            return bridge;
        } catch (RuntimeException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    /// How many booths are connected, as the bridge says itself; -1 if it does not serve.
    public int booths() {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + consolePort + "/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var answer = http.send(health, BodyHandlers.ofString());
            return WireFormat.mapper().readTree(answer.body()).path("booths").asInt(-1);
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /// Waits until so many are connected: those who have heard its hello may have said theirs a moment ago.
    public void awaitBooths(int booths) throws InterruptedException {
        process.awaitReady(() -> booths() == booths);
    }

    /// Where booths come in.
    public int boothPort() {
        return boothPort;
    }

    /// Where clerks come in.
    public int consolePort() {
        return consolePort;
    }

    /// The folder that survives it.
    public Path state() {
        return state;
    }

    /// Its own memory, without its database's.
    public Memory memory() {
        return process.memory();
    }

    /// How long it has had a core, without its database.
    public Duration cpuTime() {
        return process.cpuTime();
    }

    /// What of that its compilers have had.
    public Duration compilerTime() {
        return process.compilerTime();
    }

    /// What its PostgreSQL holds, in bytes: all of its processes, what they share counted once.
    public long databaseMemory() throws IOException {
        long sum = 0;
        for (ProcessHandle each : database()) {
            sum += new Memory(each.pid()).proportional();
        }
        return sum;
    }

    /// How long its PostgreSQL has had a core: all of its processes that still run.
    public Duration databaseCpuTime() {
        long nanos = 0;
        try {
            for (ProcessHandle each : database()) {
                nanos += nanosOfCore(each.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database's processes can't be looked at", e);
        }
        return Duration.ofNanos(nanos);
    }

    /// Of a process with one thread, as all of PostgreSQL's are.
    private static long nanosOfCore(long pid) throws IOException {
        try {
            return CoreTime.nanos(Path.of("/proc", String.valueOf(pid)));
        } catch (NoSuchFileException e) {
            // One that cleans up now and then, and has just ended.
            return 0;
        }
    }

    private List<ProcessHandle> database() throws IOException {
        String first = Files.readAllLines(state.resolve("postgres/data/postmaster.pid"))
                .getFirst();
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
