package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.health.DeviceFault;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that owns the worker: starts it, looks through it several times a second, starts another when it is lost,
/// and does what others ask for between two looks.
final class WorkerOwner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerOwner.class);
    private static final long LOOK_MILLIS = 300;
    private static final long RESTART_MILLIS = 1_000;

    /// Longer than an answer may take.
    private static final long PATIENCE_MILLIS = 8_000;

    private final WorkerOpener opener;
    private final SmartCardConversation conversation;
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "smart-card-reader");
    private @Nullable WorkerLink link;
    private boolean usedForACard;
    private volatile boolean closing;

    WorkerOwner(WorkerOpener opener, SmartCardConversation conversation) {
        this.opener = opener;
        this.conversation = conversation;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /// Does something on the thread, between two looks.
    void submit(Runnable task) {
        tasks.add(task);
    }

    /// Ends the worker if it has had to do with a card. The next look starts another.
    ///
    /// @throws IllegalStateException if the thread does not get to it in time
    void endWorkerAndWait() {
        if (!thread.isAlive()) {
            endWorker();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(() -> {
            if (usedForACard) {
                endWorker();
            }
            done.complete(null);
        });
        try {
            done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the worker was ended", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the smart card reader's thread does not answer", e);
        }
    }

    private void run() {
        while (!closing) {
            long pause = LOOK_MILLIS;
            try {
                turn();
            } catch (WorkerLostException e) {
                LOG.debug("no smart cards: {}", e.getMessage());
                lost(e.fault());
                pause = RESTART_MILLIS;
            } catch (RuntimeException e) {
                LOG.error("the smart card reader's turn failed", e);
                lost(DeviceFault.NO_ANSWER);
                pause = RESTART_MILLIS;
            }
            doTasks(pause);
        }
        endWorker();
    }

    private void turn() throws WorkerLostException {
        WorkerLink open = link;
        if (open == null) {
            open = opener.open();
            link = open;
        }
        usedForACard |= conversation.turn(open);
    }

    private void lost(DeviceFault fault) {
        endWorker();
        conversation.lost(fault);
    }

    private void endWorker() {
        WorkerLink open = link;
        link = null;
        usedForACard = false;
        if (open != null) {
            open.close();
        }
    }

    /// Waits until the next look is due, and does what is asked for meanwhile.
    private void doTasks(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = end - System.nanoTime(); left > 0 && !closing; left = end - System.nanoTime()) {
                Runnable task = tasks.poll(left, TimeUnit.NANOSECONDS);
                if (task != null) {
                    task.run();
                }
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /// Ends worker and thread; comes back when they are gone.
    @Override
    public void close() {
        closing = true;
        submit(() -> {});
        if (!thread.isAlive() || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
