package cn.xiaowu.bridge.bench;

import java.time.Duration;

/// How long each of those who share the machine's cores has had one.
///
/// @param server the bridge, or the relay
/// @param database the bridge's PostgreSQL; nothing beside the relay
/// @param peers this program: all booths and clerks
record CpuTime(Duration server, Duration database, Duration peers) {

    /// So far, with what this program has had.
    static CpuTime now(Duration server, Duration database) {
        return new CpuTime(
                server,
                database,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow());
    }

    CpuTime minus(CpuTime before) {
        return new CpuTime(server.minus(before.server), database.minus(before.database), peers.minus(before.peers));
    }
}
