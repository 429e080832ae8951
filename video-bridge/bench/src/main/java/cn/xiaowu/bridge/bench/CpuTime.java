package cn.xiaowu.bridge.bench;

import cn.xiaowu.bridge.bench.servers.CompilerThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// How long each of those who share the machine's cores has had one.
///
/// @param server the bridge, or the relay
/// @param database the bridge's PostgreSQL; nothing beside the relay
/// @param peers this program: all booths and clerks
/// @param compiling what of the server's and the peers' time went into compiling them, which ends some day
record CpuTime(Duration server, Duration database, Duration peers, Duration compiling) {
    private static final ProcessHandle OURS = ProcessHandle.current();

    /// So far, with what this program has had.
    ///
    /// @param compiling the server's
    static CpuTime now(Duration server, Duration database, Duration compiling) {
        try {
            return new CpuTime(
                    server,
                    database,
                    OURS.info().totalCpuDuration().orElseThrow(),
                    compiling.plus(new CompilerThreads(OURS.pid()).cpuTime()));
        } catch (IOException e) {
            throw new UncheckedIOException("this program's threads can't be looked at", e);
        }
    }

    CpuTime minus(CpuTime before) {
        return new CpuTime(
                server.minus(before.server),
                database.minus(before.database),
                peers.minus(before.peers),
                compiling.minus(before.compiling));
    }

    /// How much of it all went into compiling, from 0 to 1.
    double shareOfCompiling() {
        return (double) compiling.toNanos() / server.plus(database).plus(peers).toNanos();
    }
}
