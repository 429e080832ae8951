package cn.xiaowu.bridge.bench;

import cn.xiaowu.bridge.bench.peers.Authority;
import cn.xiaowu.bridge.bench.peers.Peers;
import cn.xiaowu.bridge.bench.peers.Play;
import cn.xiaowu.bridge.bench.peers.Sockets;
import cn.xiaowu.bridge.bench.servers.BridgeServer;
import cn.xiaowu.bridge.bench.servers.Clerks;
import cn.xiaowu.bridge.bench.servers.RelayServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Plays the same calls through the bridge and through a bare relay, in turns, on as many pairs of booth and clerk;
/// then
/// looks what a call that is on takes of the bridge's memory.
///
/// @param calls how many in each round
/// @param pairs how many at once
/// @param java options of both servers' virtual machines
record CallRates(int calls, int pairs, List<String> java) {
    /// Java compiles then.
    private static final int WARM_UPS = 2;

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double LEAST_RATIO = 0.6;

    List<Figure> measure(Path folder) throws IOException, InterruptedException {
        var authority = new Authority();
        try (var bridge = BridgeServer.start(folder, authority, java);
                var relay = RelayServer.start(folder, authority, java);
                var sockets = new Sockets(authority.booths(pairs))) {
            List<String> clerks = Clerks.add(bridge.state(), pairs);
            Peers atBridge = Peers.atBridge(sockets, bridge.boothPort(), bridge.consolePort(), clerks, Clerks.PASSWORD);
            Peers atRelay = Peers.atRelay(sockets, relay.boothPort(), relay.consolePort(), pairs);
            var figures = rates(() -> round(atBridge, bridge::cpuTime), () -> round(atRelay, relay::cpuTime));
            figures.add(Figure.alone("calls.memory", memoryOfCalls(bridge, atBridge) / 1024, "KiB"));
            return figures;
        }
    }

    private static List<Figure> rates(Supplier<Round> bridge, Supplier<Round> relay) {
        List<Round> bridged = new ArrayList<>();
        List<Round> relayed = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            bridged.add(bridge.get());
            relayed.add(relay.get());
        }
        return figures(bridged.subList(WARM_UPS, bridged.size()), relayed.subList(WARM_UPS, relayed.size()));
    }

    private static List<Figure> figures(List<Round> bridged, List<Round> relayed) {
        double rate = Round.median(bridged, Round::rate);
        double limit = Round.median(relayed, Round::rate);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.beside("calls.rate", rate, "calls/s", limit));
        figures.add(Figure.beside(
                "calls.messages", rate * Play.MESSAGES_A_CALL, "messages/s", limit * Play.MESSAGES_A_CALL));
        figures.add(new Figure("calls.messages.ratio", rate / limit, "of the relay's", LEAST_RATIO, 3));
        figures.add(Figure.beside(
                "calls.cpu",
                Round.median(bridged, Round::microsOfCore),
                "us/call",
                Round.median(relayed, Round::microsOfCore)));
        return figures;
    }

    private Round round(Peers peers, Supplier<Duration> cpuTime) {
        Duration before = cpuTime.get();
        long begin = System.nanoTime();
        Play play = Play.through(calls);
        peers.begin(play);
        play.awaitEnded(peers.sockets(), PATIENCE);
        return new Round(
                calls,
                Duration.ofNanos(System.nanoTime() - begin),
                cpuTime.get().minus(before));
    }

    /// In bytes a call: what is in use while each pair talks, less the mean of before and afterwards.
    private double memoryOfCalls(BridgeServer bridge, Peers peers) throws IOException {
        long before = bridge.memory().live();
        Play play = Play.held(pairs);
        peers.begin(play);
        play.awaitConnected(peers.sockets(), PATIENCE);
        long with = bridge.memory().live();
        peers.pages().forEach(page -> page.hangUp());
        play.awaitEnded(peers.sockets(), PATIENCE);
        double without = (before + bridge.memory().live()) / 2.0;
        return (with - without) / pairs;
    }
}
