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
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Plays the same calls through the bridge and through a bare relay, in turns, on as many pairs of booth and clerk;
/// then looks what a call that is on takes of the bridge's memory.
///
/// @param calls how many in each round
/// @param warmUp how many at most before the first, through each, while Java still compiles much
/// @param pairs how many at once
/// @param java options of both servers' virtual machines
record CallRates(int calls, int warmUp, int pairs, List<String> java) {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUND = 2_000;
    /// The share of compiling below which Java counts as warm.
    private static final double WARM = 0.02;
    /// One round in which little is compiled may be chance.
    private static final int WARM_ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double LEAST_RATIO = 0.6;
    private static final String CPU = "us/call";

    List<Figure> measure(Path folder) throws IOException, InterruptedException {
        var authority = new Authority();
        try (var bridge = BridgeServer.start(folder, authority, java);
                var relay = RelayServer.start(folder, authority, java);
                var sockets = new Sockets(authority.booths(pairs))) {
            List<String> clerks = Clerks.add(bridge.state(), pairs);
            Peers atBridge = Peers.atBridge(sockets, bridge.boothPort(), bridge.consolePort(), clerks, Clerks.PASSWORD);
            Peers atRelay = Peers.atRelay(sockets, relay.boothPort(), relay.consolePort(), pairs);
            var figures = rates(
                    played -> round(
                            atBridge,
                            played,
                            () -> CpuTime.now(bridge.cpuTime(), bridge.databaseCpuTime(), bridge.compilerTime())),
                    played -> round(
                            atRelay, played, () -> CpuTime.now(relay.cpuTime(), Duration.ZERO, relay.compilerTime())));
            figures.add(Figure.alone("calls.memory", memoryOfCalls(bridge, atBridge) / 1024, "KiB"));
            return figures;
        }
    }

    private List<Figure> rates(IntFunction<Round> bridge, IntFunction<Round> relay) {
        warm(bridge, relay);
        List<Round> bridged = new ArrayList<>();
        List<Round> relayed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bridged.add(bridge.apply(calls));
            relayed.add(relay.apply(calls));
        }
        return figures(bridged, relayed);
    }

    /// Until the compilers of both, and of the peers, have next to nothing left to do for a while. In turns, too: peers
    /// that have only met one of them are compiled for that one alone.
    private void warm(IntFunction<Round> bridge, IntFunction<Round> relay) {
        int warm = 0;
        int each = Math.min(warmUp, WARM_UP_ROUND);
        for (int played = 0; played < warmUp && warm < WARM_ROUNDS; played += each) {
            Round bridged = bridge.apply(each);
            Round relayed = relay.apply(each);
            warm = isWarm(bridged) && isWarm(relayed) ? warm + 1 : 0;
        }
    }

    private static boolean isWarm(Round round) {
        return round.cpuTime().shareOfCompiling() < WARM;
    }

    private static List<Figure> figures(List<Round> bridged, List<Round> relayed) {
        double rate = Round.median(bridged, Round::rate);
        double limit = Round.median(relayed, Round::rate);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.beside("calls.rate", rate, "calls/s", limit));
        figures.add(Figure.beside(
                "calls.messages", rate * Play.MESSAGES_A_CALL, "messages/s", limit * Play.MESSAGES_A_CALL));
        figures.add(new Figure("calls.messages.ratio", rate / limit, "of the relay's", LEAST_RATIO, 3));
        figures.add(Figure.beside("calls.cpu", cpu(bridged, CpuTime::server), CPU, cpu(relayed, CpuTime::server)));
        figures.add(Figure.alone("calls.cpu.database", cpu(bridged, CpuTime::database), CPU));
        figures.add(Figure.beside("calls.cpu.peers", cpu(bridged, CpuTime::peers), CPU, cpu(relayed, CpuTime::peers)));
        figures.add(Figure.beside(
                "calls.cpu.compiling", cpu(bridged, CpuTime::compiling), CPU, cpu(relayed, CpuTime::compiling)));
        return figures;
    }

    private static double cpu(List<Round> rounds, Function<CpuTime, Duration> whose) {
        return Round.median(rounds, round -> round.microsOfCore(whose));
    }

    private static Round round(Peers peers, int calls, Supplier<CpuTime> cpuTime) {
        CpuTime before = cpuTime.get();
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
