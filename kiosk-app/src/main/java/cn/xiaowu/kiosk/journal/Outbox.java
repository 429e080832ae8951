package cn.xiaowu.kiosk.journal;

import cn.xiaowu.kiosk.journal.Courier.Delivery;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the journal's entries, oldest first, until the bridge has each; then erases it. One thread of its own.
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Journal journal;
    private final Courier courier;
    private final Consumer<Entry> acknowledged;
    private final Semaphore wake = new Semaphore(0);
    private final ReentrantLock sending = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closed;

    /// @param acknowledged told of each entry that the bridge has, by the outbox's thread
    public Outbox(Journal journal, Courier courier, Consumer<Entry> acknowledged) {
        this.journal = journal;
        this.courier = courier;
        this.acknowledged = acknowledged;
        this.thread = Thread.ofPlatform().name("outbox").unstarted(this::run);
    }

    /// Begins, with what an earlier run of the program left.
    public void start() {
        thread.start();
    }

    /// There is something new, or the bridge is in reach again.
    public void wake() {
        wake.release();
    }

    /// Does something while nothing is being sent, so that no entry is open in memory meanwhile.
    ///
    /// @param work runs on the caller's thread
    public <T> T whileQuiet(Supplier<T> work) {
        sending.lock();
        try {
            return work.get();
        } finally {
            sending.unlock();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            boolean done = sendAll();
            await(done ? LONGEST_PAUSE : pause);
            pause = done ? FIRST_PAUSE : longer(pause);
        }
    }

    private void await(Duration pause) {
        try {
            if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private boolean sendAll() {
        try {
            Progress progress;
            do {
                progress = sendOldest();
            } while (progress == Progress.MADE && !closed);
            return progress == Progress.NOTHING_LEFT;
        } catch (JournalException e) {
            LOG.error("outbox stopped for now: {}", e.getMessage(), e);
            return false;
        }
    }

    private Progress sendOldest() {
        sending.lock();
        try {
            return journal.oldest().map(this::send).orElse(Progress.NOTHING_LEFT);
        } finally {
            sending.unlock();
        }
    }

    private Progress send(Entry entry) {
        return switch (courier.deliver(entry)) {
            case Delivery.Acknowledged() -> {
                journal.erase(entry.id());
                LOG.info("{} is with the bridge", entry);
                acknowledged.accept(entry);
                yield Progress.MADE;
            }
            case Delivery.Refused(var reason) -> {
                journal.setAside(entry.id(), reason);
                LOG.error("the bridge refused {}, kept for staff: {}", entry, reason);
                yield Progress.MADE;
            }
            case Delivery.Unreachable(var reason) -> {
                LOG.warn("{} waits: {}", entry, reason);
                yield Progress.BLOCKED;
            }
        };
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /// Stops; what is not yet acknowledged is sent by the next run.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private enum Progress {
        MADE,
        BLOCKED,
        NOTHING_LEFT
    }
}
