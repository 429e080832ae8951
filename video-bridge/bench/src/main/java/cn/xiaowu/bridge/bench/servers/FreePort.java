package cn.xiaowu.bridge.bench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Finds ports.
final class FreePort {
    private FreePort() {}

    /// One that nobody uses, of those that no connection gets by chance: thousands are made before a server takes it.
    static int find() {
        int port = random();
        while (!isFree(port)) {
            port = random();
        }
        return port;
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(20_000, 32_000);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
