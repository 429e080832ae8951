package cn.xiaowu.bridge.bench;

import cn.xiaowu.bridge.bench.peers.Authority;
import cn.xiaowu.bridge.bench.peers.Peers;
import cn.xiaowu.bridge.bench.peers.Sockets;
import cn.xiaowu.bridge.bench.servers.BridgeServer;
import cn.xiaowu.bridge.bench.servers.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Connects booths to a bridge that has just been started, and looks how much memory it holds while nothing happens but
/// heartbeats.
///
/// @param booths how many
/// @param hold for how long; longer than the bridge lets a silent booth live, so that the figure is of booths that are
///     really there
/// @param java options of the bridge's virtual machine
record IdleBooths(int booths, Duration hold, List<String> java) {
    private static final double MEBIBYTE = 1 << 20;
    private static final double LIMIT_MEBIBYTES = 1024;

    List<Figure> measure(Path folder) throws IOException, InterruptedException {
        OpenFiles.requireFor(booths);
        var authority = new Authority();
        try (var bridge = BridgeServer.start(folder, authority, java);
                var sockets = new Sockets(authority.booths(booths))) {
            long before = bridge.memory().live();
            long begin = System.nanoTime();
            Peers.boothsAtBridge(sockets, bridge.boothPort(), booths);
            bridge.awaitBooths(booths);
            double seconds = (System.nanoTime() - begin) / 1e9;
            requireAll(bridge, sockets);
            long resident = mostResident(bridge.memory());
            requireAll(bridge, sockets);
            long peak = bridge.memory().peak();
            long database = bridge.databaseMemory();
            long live = bridge.memory().live() - before;
            return List.of(
                    new Figure("calls.idle.booths", booths, "booths", Double.NaN, 0),
                    Figure.alone("calls.idle.connect", booths / seconds, "booths/s"),
                    Figure.beside("calls.idle.rss", resident / MEBIBYTE, "MiB", LIMIT_MEBIBYTES),
                    Figure.beside("calls.idle.peak", peak / MEBIBYTE, "MiB", LIMIT_MEBIBYTES),
                    Figure.alone("calls.idle.heap", live / 1024.0 / booths, "KiB/booth"),
                    Figure.alone("calls.idle.database", database / MEBIBYTE, "MiB"));
        }
    }

    private void requireAll(BridgeServer bridge, Sockets sockets) {
        sockets.requireAll();
        int connected = bridge.booths();
        if (connected != booths) {
            throw new IllegalStateException("of " + booths + " booths " + connected + " are connected");
        }
    }

    /// The most that it held while the booths were idle, looked at each second.
    private long mostResident(Memory memory) throws IOException, InterruptedException {
        long most = memory.resident();
        for (long second = 0; second < hold.toSeconds(); second++) {
            TimeUnit.SECONDS.sleep(1);
            most = Math.max(most, memory.resident());
        }
        return most;
    }
}
