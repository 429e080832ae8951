package cn.xiaowu.bridge.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Booths and clerks' pages that are connected to one server.
///
/// @param booths booths 1 to n
/// @param pages as many
/// @param sockets what carries them
public record Peers(List<Booth> booths, List<ClerkPage> pages, Sockets sockets) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// So many connect at once: booths come in by and by, and a handshake is work for both sides.
    private static final int AT_ONCE = 64;

    /// Pairs at the bridge; each clerk takes calls.
    public static Peers atBridge(Sockets sockets, int boothPort, int consolePort, List<String> clerks, String password)
            throws IOException, InterruptedException {
        var logIn = new LogIn(consolePort);
        var origin = "http://127.0.0.1:" + consolePort;
        var pages = new ArrayList<ClerkPage>();
        for (int index = 0; index < clerks.size(); index++) {
            var page = new BridgePage();
            String cookie = logIn.cookie(index, clerks.get(index), password);
            var address = URI.create("ws://127.0.0.1:" + consolePort + "/v1/console");
            await(sockets.open(address, Map.of("Origin", origin, "Cookie", cookie), page));
            pages.add(page);
        }
        return new Peers(boothsAtBridge(sockets, boothPort, clerks.size()), pages, sockets);
    }

    /// Booths 1 to n at the bridge, which have said hello.
    public static List<Booth> boothsAtBridge(Sockets sockets, int boothPort, int booths) {
        return connect(booths, number -> {
            var name = new BoothName(number);
            var booth = new BridgeBooth(name.id());
            var address = URI.create("wss://" + name.host() + ":" + boothPort + "/v1/link");
            return sockets.open(address, Map.of(), booth).thenCompose(_ -> booth.greeted());
        });
    }

    /// Pairs at the relay.
    public static Peers atRelay(Sockets sockets, int boothPort, int consolePort, int pairs) {
        List<Booth> booths = connect(pairs, number -> {
            var name = new BoothName(number);
            var booth = new RelayBooth(name.id());
            var address = URI.create("wss://" + name.host() + ":" + boothPort + "/booth?" + number);
            return sockets.open(address, Map.of(), booth).thenApply(_ -> booth);
        });
        List<ClerkPage> pages = connect(pairs, number -> {
            var page = new RelayPage();
            var address = URI.create("ws://127.0.0.1:" + consolePort + "/clerk?" + number);
            return sockets.open(address, Map.of(), page).thenApply(_ -> page);
        });
        return new Peers(booths, pages, sockets);
    }

    private static <T> List<T> connect(int many, IntFunction<CompletableFuture<? extends T>> connecting) {
        var free = new Semaphore(AT_ONCE);
        List<CompletableFuture<? extends T>> all = IntStream.rangeClosed(1, many)
                .<CompletableFuture<? extends T>>mapToObj(number -> {
                    free.acquireUninterruptibly();
                    return connecting.apply(number).whenComplete((_, _) -> free.release());
                })
                .toList();
        List<T> connected = new ArrayList<>();
        all.forEach(one -> connected.add(await(one)));
        return connected;
    }

    private static <T> T await(CompletableFuture<? extends T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a peer can't connect", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Begins a play, on as many pairs as there are calls, or on all.
    public void begin(Play play) {
        pages.forEach(page -> page.serve(play));
        booths.forEach(booth -> booth.begin(play));
    }
}
