package cn.xiaowu.bridge.sockets;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds connections whose far end is gone without having said so. One thread for all of them.
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Duration deadAfter;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());

    /// @param every how often each far end is asked for a sign of life
    /// @param deadAfter after how much silence a connection is dropped
    public Heartbeat(Duration every, Duration deadAfter) {
        this.deadAfter = deadAfter;
        var _ = thread.scheduleAtFixedRate(this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A fault of one connection must not end the heartbeat of all.
    private void beat() {
        for (Line line : lines) {
            try {
                line.beat(deadAfter);
            } catch (RuntimeException e) {
                LOG.warn(
                        "a connection could not be asked for a sign of life: {}",
                        e.getClass().getName());
            }
        }
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
