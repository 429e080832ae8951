package cn.xiaowu.bridge.media;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one thing after the other on a virtual thread, which exists only while there is something to do. For any
/// thread; nothing waits.
final class SerialQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SerialQueue.class);

    private final String name;
    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    /// @param name of its thread
    /// @param most how many things may wait
    SerialQueue(String name, int most) {
        this.name = name;
        this.most = most;
    }

    /// Does it when everything before is done. Returns whether there was room for it.
    boolean offer(Runnable step) {
        synchronized (waiting) {
            if (waiting.size() >= most) {
                return false;
            }
            waiting.add(step);
            if (!working) {
                working = true;
                Thread.ofVirtual().name(name).start(this::workOff);
            }
            return true;
        }
    }

    private void workOff() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                // One thing's fault must not keep the rest waiting.
                LOG.error("a step of {} failed", name, e);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            working = next != null;
            return next;
        }
    }
}
