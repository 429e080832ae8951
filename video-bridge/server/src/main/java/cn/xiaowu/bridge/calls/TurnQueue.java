package cn.xiaowu.bridge.calls;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the call loop has to do, in order. Any thread adds, one takes.
final class TurnQueue {
    private static final Logger LOG = LoggerFactory.getLogger(TurnQueue.class);
    /// Then the loop looks at the time again.
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 100_000;

    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>(MOST_WAITING);

    void post(Runnable turn) {
        if (!turns.offer(turn)) {
            LOG.error("the call loop is overrun; something was not heard");
        }
    }

    /// Waits for something to do; none if there is nothing for so long.
    @Nullable
    Runnable await(Duration longest) throws InterruptedException {
        return turns.poll(longest.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    /// Does what was waited for, and what has come in meanwhile.
    void take(@Nullable Runnable first) {
        Runnable next = first;
        for (int done = 1; next != null; done++) {
            next.run();
            next = done < MOST_AT_ONCE ? turns.poll() : null;
        }
    }
}
