package cn.xiaowu.bridge.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one thing after the other, on a thread of its own. What has come in while the database was busy goes into one
/// transaction, so that the disk has to sync once for all of it. For use by any thread.
final class GroupedWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupedWrites.class);
    /// A larger group would let the first wait too long for the last.
    private static final int MOST_IN_GROUP = 64;

    private final Consumer<Runnable> transaction;
    private final Consumer<Runnable> loop;
    private final Queue<Write<?>> pending = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("call-records").factory());

    /// @param transaction does what it is given in one transaction, and undoes all of it if that throws
    /// @param loop runs what came of it, once it is on record
    GroupedWrites(Consumer<Runnable> transaction, Consumer<Runnable> loop) {
        this.transaction = transaction;
        this.loop = loop;
    }

    /// One thing to write.
    ///
    /// @param work writes it; done again from the start if others of its group failed
    /// @param otherwise what came of it if it fails
    /// @param then hears what came of it
    /// @param alone whether it has effects beyond the database, and must not be done twice
    private record Write<T>(Supplier<T> work, T otherwise, Consumer<T> then, boolean alone) {
        Runnable perform() {
            T outcome = work.get();
            return () -> then.accept(outcome);
        }

        Runnable performOrGiveUp() {
            try {
                return perform();
            } catch (RuntimeException e) {
                LOG.error("a call's record was not written: {}", e.getClass().getName());
                return () -> then.accept(otherwise);
            }
        }
    }

    /// Writes when it is its turn, together with others.
    <T> void add(Supplier<T> work, T otherwise, Consumer<T> then) {
        post(new Write<>(work, otherwise, then, false));
    }

    /// Writes when it is its turn, in a transaction of its own.
    <T> void addAlone(Supplier<T> work, T otherwise, Consumer<T> then) {
        post(new Write<>(work, otherwise, then, true));
    }

    /// Each one added comes with a run of the thread, so that none is left behind; most find nothing to do.
    private void post(Write<?> write) {
        pending.add(write);
        thread.execute(this::writeNext);
    }

    private void writeNext() {
        List<Write<?>> group = new ArrayList<>();
        Write<?> next = pending.peek();
        while (next != null && group.size() < MOST_IN_GROUP && !(next.alone() && !group.isEmpty())) {
            group.add(pending.remove());
            next = next.alone() ? null : pending.peek();
        }
        if (group.size() == 1) {
            loop.accept(group.getFirst().performOrGiveUp());
        } else if (!group.isEmpty()) {
            writeTogether(group);
        }
    }

    private void writeTogether(List<Write<?>> group) {
        List<Runnable> outcomes = new ArrayList<>();
        try {
            transaction.accept(() -> group.forEach(write -> outcomes.add(write.perform())));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} records are written one by one: {}",
                    group.size(),
                    e.getClass().getName());
            outcomes.clear();
            group.forEach(write -> outcomes.add(write.performOrGiveUp()));
        }
        outcomes.forEach(loop);
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
