package cn.xiaowu.journey;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// The way of packets to a TURN server and back, which loses as many of them as a test wants. A virtual thread for each
/// page's way back and one for all that come in.
final class PoorLine implements AutoCloseable {
    private static final int LARGEST = 2048;

    private final InetSocketAddress server;
    private final DatagramSocket door;
    private final Map<SocketAddress, DatagramSocket> ways = new ConcurrentHashMap<>();
    /// The same packets are lost each time, as far as their order is the same.
    private final Random chance = new Random(15);

    private volatile double loss;

    /// A line that is good at first.
    ///
    /// @param port of the TURN server on loopback
    PoorLine(int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.door = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() ->
                        carryAll(door, packet -> way(packet.getSocketAddress()).send(to(packet, server))));
    }

    /// Its address, as pages are told it.
    String url() {
        return "turn:127.0.0.1:" + door.getLocalPort() + "?transport=udp";
    }

    /// Loses this share of the packets in each direction from now on. What one page sends to the other passes twice.
    void lose(double share) {
        loss = share;
    }

    private interface Step {
        void take(DatagramPacket packet) throws IOException;
    }

    private void carryAll(DatagramSocket from, Step step) {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                from.receive(packet);
                if (chance.nextDouble() >= loss) {
                    step.take(packet);
                }
            }
        } catch (IOException e) {
            // Closed: nothing more is carried.
            from.close();
        }
    }

    private DatagramSocket way(SocketAddress page) throws IOException {
        DatagramSocket known = ways.get(page);
        if (known != null) {
            return known;
        }
        var made = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        ways.put(page, made);
        Thread.ofVirtual().start(() -> carryAll(made, packet -> door.send(to(packet, page))));
        return made;
    }

    private static DatagramPacket to(DatagramPacket packet, SocketAddress whom) {
        return new DatagramPacket(packet.getData(), packet.getLength(), whom);
    }

    @Override
    public void close() {
        door.close();
        ways.values().forEach(DatagramSocket::close);
    }
}
