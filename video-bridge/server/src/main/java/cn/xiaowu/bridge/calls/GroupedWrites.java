package cn.xiaowu.bridge.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one thing after the other, on a thread of its own. What has come in while the database was busy goes into one
/// transaction, so that the disk has to sync once for all of it. For use by any thread.
///
/// @param <R> what is written
final class GroupedWrites<R> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupedWrites.class);
    /// A larger group would let the first wait too long for the last.
    private static final int MOST_IN_GROUP = 64;

    private final Book<R> book;
    private final Consumer<Runnable> loop;
    private final Queue<R> pending = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("call-records").factory());

    /// Where it is written.
    ///
    /// @param <R> what is written
    interface Book<R> {
        /// Whether it has effects beyond the database: it is then in no group with others, and tried once.
        boolean isAlone(R record);

        /// Writes all of a group in one transaction, and none of it if that throws.
        ///
        /// @return for each what is to be run once it is on record
        List<Runnable> write(List<R> group);

        /// What is to be run for one that could not be written.
        Runnable giveUp(R record);
    }

    /// @param loop runs what came of it, once it is on record
    GroupedWrites(Book<R> book, Consumer<Runnable> loop) {
        this.book = book;
        this.loop = loop;
    }

    /// Writes when it is its turn, together with others. Each one added comes with a run of the thread, so that none is
    /// left behind; most find nothing to do.
    void add(R record) {
        pending.add(record);
        thread.execute(this::writeNext);
    }

    private void writeNext() {
        List<R> group = new ArrayList<>();
        R next = pending.peek();
        while (next != null && group.size() < MOST_IN_GROUP && !(book.isAlone(next) && !group.isEmpty())) {
            group.add(pending.remove());
            next = book.isAlone(next) ? null : pending.peek();
        }
        if (!group.isEmpty()) {
            write(group).forEach(loop);
        }
    }

    private List<Runnable> write(List<R> group) {
        try {
            return book.write(group);
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                LOG.error("a call's record was not written: {}", e.getClass().getName());
                return List.of(book.giveUp(group.getFirst()));
            }
            LOG.warn(
                    "{} records are written one by one: {}",
                    group.size(),
                    e.getClass().getName());
            return group.stream()
                    .flatMap(record -> write(List.of(record)).stream())
                    .toList();
        }
    }

    /// Finishes what was begun.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("the calls' records were not all written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
