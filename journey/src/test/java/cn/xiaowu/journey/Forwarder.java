package cn.xiaowu.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Carries TCP connections from another of this machine's addresses to the same port on loopback. A virtual thread for
/// each direction of each.
final class Forwarder implements AutoCloseable {
    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// @param address where others come in
    Forwarder(InetAddress address, int port) throws IOException {
        this.port = port;
        this.door = new ServerSocket();
        door.bind(new InetSocketAddress(address, port));
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                tie(door.accept());
            }
        } catch (IOException e) {
            // Closed: nobody comes in any more.
            close();
        }
    }

    private void tie(Socket from) throws IOException {
        Socket to = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(from);
        open.add(to);
        Thread.ofVirtual().start(() -> carry(from, to));
        Thread.ofVirtual().start(() -> carry(to, from));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One end is gone; closing both tells the other.
            open.remove(from);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a forwarded port can't be closed", e);
        }
    }
}
