package cn.xiaowu.bridge.bench.servers;

import cn.xiaowu.bridge.bench.peers.Authority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// [RelayMain], running.
public final class RelayServer implements AutoCloseable {
    private final int boothPort;
    private final int consolePort;
    private final ServerProcess process;

    private RelayServer(int boothPort, int consolePort, ServerProcess process) {
        this.boothPort = boothPort;
        this.consolePort = consolePort;
        this.process = process;
    }

    /// Starts it, and waits until it serves.
    ///
    /// @param folder for its certificate and `relay.log`
    /// @param authority signs booths' certificates
    /// @param java options of the virtual machine
    public static RelayServer start(Path folder, Authority authority, List<String> java)
            throws IOException, InterruptedException {
        Path tls = folder.resolve("relay-tls");
        authority.writeServerFiles(tls);
        int boothPort = FreePort.find();
        int consolePort = FreePort.find();
        List<String> arguments = List.of(String.valueOf(boothPort), String.valueOf(consolePort), tls.toString());
        var process = ServerProcess.start(RelayMain.class, java, arguments, folder.resolve("relay.log"));
        try {
            process.awaitReady(() -> listens(boothPort) && listens(consolePort));
            return new RelayServer(boothPort, consolePort, process);
        } catch (RuntimeException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Where booths come in.
    public int boothPort() {
        return boothPort;
    }

    /// Where clerks come in.
    public int consolePort() {
        return consolePort;
    }

    /// How long it has had a core.
    public Duration cpuTime() {
        return process.cpuTime();
    }

    /// What of that its compilers have had.
    public Duration compilerTime() {
        return process.compilerTime();
    }

    @Override
    public void close() {
        process.close();
    }
}
