package cn.xiaowu.bridge.bench.peers;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// So many calls, played by whichever pair is free. For use by any thread.
public final class Play {
    /// What booth and clerk say to each other in one call: 23 messages. Acknowledgements, lists and places are the
    /// bridge's own affair and don't count.
    public static final int MESSAGES_A_CALL = 5 + 2 * (1 + Signals.CANDIDATES);

    private final int calls;
    private final boolean holds;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CompletableFuture<Void> allConnected = new CompletableFuture<>();
    private final CompletableFuture<Void> allEnded = new CompletableFuture<>();

    private Play(int calls, boolean holds) {
        this.calls = calls;
        this.holds = holds;
    }

    /// Calls that end as soon as both sides see each other.
    public static Play through(int calls) {
        return new Play(calls, false);
    }

    /// Calls that stay on until each clerk is told to hang up.
    public static Play held(int calls) {
        return new Play(calls, true);
    }

    /// Whether a booth may begin one more.
    boolean takeNext() {
        return begun.getAndIncrement() < calls;
    }

    boolean holds() {
        return holds;
    }

    void connected() {
        if (connected.incrementAndGet() == calls) {
            allConnected.complete(null);
        }
    }

    void ended() {
        if (ended.incrementAndGet() == calls) {
            allEnded.complete(null);
        }
    }

    /// Waits until all are on.
    public void awaitConnected(Sockets sockets, Duration patience) {
        await(allConnected, sockets, patience);
    }

    /// Waits until all are over.
    public void awaitEnded(Sockets sockets, Duration patience) {
        await(allEnded, sockets, patience);
    }

    private void await(CompletableFuture<Void> all, Sockets sockets, Duration patience) {
        try {
            CompletableFuture.anyOf(all, sockets.failure()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "of " + calls + " calls " + connected + " were on and " + ended + " over after " + patience, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a peer failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
