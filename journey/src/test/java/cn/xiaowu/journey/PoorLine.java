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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// The way of packets to a TURN server and back, which loses as many of them as a test wants, and bears as much. A
/// virtual thread for each page's way back and one for all that come in, and a thread that lets out what had to wait.
final class PoorLine implements AutoCloseable {
    private static final int LARGEST = 2048;
    private static final int ANY = Integer.MAX_VALUE;

    private final InetSocketAddress server;
    private final DatagramSocket door;
    private final Map<SocketAddress, Way> ways = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("poor-line").daemon().factory());
    private final LongAdder thrownAway = new LongAdder();
    /// The same packets are lost each time, as far as their order is the same.
    private final Random chance = new Random(15);

    private volatile double loss;
    private volatile int bitsPerSecond = ANY;

    /// A page's own line, there and back.
    private record Way(DatagramSocket socket, Bottleneck there, Bottleneck back) {}

    /// A line that is good at first.
    ///
    /// @param port of the TURN server on loopback
    PoorLine(int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.door = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() -> carryAll(door, packet -> {
                    Way way = way(packet.getSocketAddress());
                    pass(way.there(), packet, () -> way.socket().send(to(packet, server)));
                }));
    }

    /// Its address, as pages are told it.
    String url() {
        return "turn:127.0.0.1:" + door.getLocalPort() + "?transport=udp";
    }

    /// Loses this share of the packets in each direction from now on. What one page sends to the other passes twice.
    void lose(double share) {
        loss = share;
    }

    /// Lets each page send no more than this from now on, and get no more.
    void bear(int bits) {
        bitsPerSecond = bits;
    }

    /// How many packets found too many others waiting.
    long thrownAway() {
        return thrownAway.sum();
    }

    private interface Step {
        void take(DatagramPacket packet) throws IOException;
    }

    private interface Send {
        void now() throws IOException;
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

    private void pass(Bottleneck neck, DatagramPacket packet, Send send) throws IOException {
        if (bitsPerSecond == ANY) {
            send.now();
            return;
        }
        long now = System.nanoTime();
        neck.comesOut(now, packet.getLength(), bitsPerSecond)
                .ifPresentOrElse(out -> sendAfter(out - now, send), thrownAway::increment);
    }

    private void sendAfter(long nanos, Send send) {
        var _ = later.schedule(
                () -> {
                    send.now();
                    return null;
                },
                nanos,
                TimeUnit.NANOSECONDS);
    }

    private Way way(SocketAddress page) throws IOException {
        Way known = ways.get(page);
        if (known != null) {
            return known;
        }
        var made = new Way(new DatagramSocket(0, InetAddress.getLoopbackAddress()), new Bottleneck(), new Bottleneck());
        ways.put(page, made);
        Thread.ofVirtual()
                .start(() -> carryAll(
                        made.socket(), packet -> pass(made.back(), packet, () -> door.send(to(packet, page)))));
        return made;
    }

    private static DatagramPacket to(DatagramPacket packet, SocketAddress whom) {
        return new DatagramPacket(packet.getData(), packet.getLength(), whom);
    }

    @Override
    public void close() {
        later.shutdownNow();
        door.close();
        ways.values().forEach(way -> way.socket().close());
    }
}
