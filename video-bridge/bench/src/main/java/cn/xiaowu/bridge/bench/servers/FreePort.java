package cn.xiaowu.bridge.bench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Finds ports.
final class FreePort {
    private FreePort() {}

    /// One that nobody uses at the moment.
    static int find() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
