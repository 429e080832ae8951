package cn.xiaowu.bridge.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds ports for programs that have to be told theirs.
public final class FreePort {
    private static final Logger LOG = LoggerFactory.getLogger(FreePort.class);

    private FreePort() {}

    /// One that nobody uses, of those that no connection of somebody else gets by chance.
    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                LOG.debug("port {} is taken", port);
            }
        }
    }
}
