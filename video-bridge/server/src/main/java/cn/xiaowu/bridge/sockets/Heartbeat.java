package cn.xiaowu.bridge.sockets;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Finds connections whose far end is gone without having said so. One thread for all of them.
public final class Heartbeat implements AutoCloseable {
    private final Duration deadAfter;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());

    /// @param every how often each far end is asked for a sign of life
    /// @param deadAfter after how much silence a connection is dropped
    public Heartbeat(Duration every, Duration deadAfter) {
        this.deadAfter = deadAfter;
        var _ = thread.scheduleAtFixedRate(
                () -> lines.forEach(line -> line.beat(deadAfter)),
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void add(Line line) {
        lines.add(line);
    }

    void remove(Line line) {
        lines.remove(line);
    }

    Duration deadAfter() {
        return deadAfter;
    }

    /// How many connections are open.
    public int lines() {
        return lines.size();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
