package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that touches a line: opens it, lets the driver's conversation take turn after turn, does what other
/// threads ask for in between, and opens the line again, with growing pauses, whenever it is lost.
public final class LineOwner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LineOwner.class);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);
    private static final Duration ACTION_LIMIT = Duration.ofSeconds(10);

    private final String name;
    private final LineOpener opener;
    private final LineConversation conversation;
    private final BlockingQueue<LineTask> tasks = new LinkedBlockingQueue<>();
    private final BackOff backOff;
    private final LineLog log;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean finished;
    private volatile @Nullable ByteLine line;

    /// @param name names the thread and the log lines
    /// @param opener opens the line
    /// @param conversation what is said on it
    public LineOwner(String name, LineOpener opener, LineConversation conversation) {
        this(name, opener, conversation, new BackOff());
    }

    LineOwner(String name, LineOpener opener, LineConversation conversation, BackOff backOff) {
        this.name = name;
        this.backOff = backOff;
        this.log = new LineLog(
                name,
                InstantSource.system(),
                (level, text) -> LOG.atLevel(level).log(text));
        this.opener = opener;
        this.conversation = conversation;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::own);
    }

    /// Starts the thread. Once only.
    public void start() {
        thread.start();
    }

    /// Has something done by the owner thread, soon. What comes after closing is done at once, without a line.
    public void submit(LineTask task) {
        tasks.add(task);
        if (finished) {
            runTasksWithoutLine();
        }
    }

    /// Has something done by the owner thread and waits until it is done; at once if called by that very thread.
    ///
    /// @throws IllegalStateException if the owner does not get to it in time
    public void doAndWait(Runnable action) {
        if (Thread.currentThread().equals(thread)) {
            action.run();
            return;
        }
        var done = new CompletableFuture<Boolean>();
        LineTask task = open -> {
            action.run();
            done.complete(true);
        };
        submit(task);
        if (!done.completeOnTimeout(false, ACTION_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join()) {
            throw new IllegalStateException(name + " is too busy");
        }
    }

    private void own() {
        while (!closed) {
            try (ByteLine opened = opener.open()) {
                converse(opened);
            } catch (LineLostException e) {
                tell(e);
                endConversation(e.fault());
            } catch (RuntimeException e) {
                logFailure("the conversation failed and begins anew", e);
                endConversation(DeviceFault.NO_ANSWER);
            }
        }
        finish();
    }

    private void finish() {
        log.closed();
        finished = true;
        runTasksWithoutLine();
    }

    private void converse(ByteLine opened) throws LineLostException {
        line = opened;
        try {
            conversation.opened();
            log.opened();
            while (!closed) {
                runTasksOn(opened);
                conversation.turn(opened);
                backOff.reset();
                log.pass();
            }
        } finally {
            line = null;
        }
    }

    private void endConversation(DeviceFault fault) {
        try {
            conversation.lost(fault);
        } catch (RuntimeException e) {
            logFailure("the conversation could not take its end", e);
        }
        waitBeforeReopening();
    }

    /// A fault of ours, or of a listener, must not end the device for ever. By class and place only: what is inside the
    /// exception may be personal.
    private void logFailure(String what, Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error("{}: {}: {} at {}", name, what, failure.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }

    private void tell(LineLostException e) {
        if (!closed) {
            log.lost(e);
        }
    }

    private void runTasksOn(ByteLine opened) throws LineLostException {
        for (LineTask task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run(opened);
        }
    }

    private void runTasksWithoutLine() {
        for (LineTask task = tasks.poll(); task != null; task = tasks.poll()) {
            runWithoutLine(task);
        }
    }

    private void runWithoutLine(LineTask task) {
        try {
            task.run(null);
        } catch (LineLostException | RuntimeException e) {
            logFailure("a task failed", e);
        }
    }

    private void waitBeforeReopening() {
        long end = System.nanoTime() + backOff.next().toNanos();
        try {
            for (long left = end - System.nanoTime(); left > 0 && !closed; left = end - System.nanoTime()) {
                LineTask task = tasks.poll(left, TimeUnit.NANOSECONDS);
                if (task != null) {
                    runWithoutLine(task);
                }
            }
        } catch (InterruptedException e) {
            // Whoever interrupts this thread wants it to end.
            closed = true;
        }
    }

    /// Ends the thread and closes the line. Waits until both is done, a second at most.
    @Override
    public void close() {
        closed = true;
        // Wakes the owner from its pause.
        submit(none -> {});
        try {
            if (thread.getState() == Thread.State.NEW) {
                finish();
            } else if (!thread.join(CLOSING_LIMIT)) {
                giveUpLine();
            }
        } catch (InterruptedException e) {
            giveUpLine();
            Thread.currentThread().interrupt();
        }
    }

    private void giveUpLine() {
        ByteLine open = line;
        if (open != null) {
            open.close();
        }
    }
}
