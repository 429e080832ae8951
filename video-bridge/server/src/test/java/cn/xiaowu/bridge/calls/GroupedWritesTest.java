package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GroupedWritesTest {
    private static final String BAD = "bad";
    private static final String ALONE = "alone";

    private final List<String> record = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final GroupedWrites<String> writes = new GroupedWrites<>(new Paper(), Runnable::run);

    /// Takes a group, unless a bad one is in it.
    private final class Paper implements GroupedWrites.Book<String> {
        @Override
        public boolean isAlone(String what) {
            return what.equals(ALONE);
        }

        @Override
        public List<Runnable> write(List<String> group) {
            busy.countDown();
            await(disk);
            if (group.contains(BAD)) {
                throw new IllegalStateException("no such table");
            }
            record.add(String.join("+", group));
            return group.stream().<Runnable>map(what -> () -> told.add(what)).toList();
        }

        @Override
        public Runnable giveUp(String what) {
            return () -> told.add("lost " + what);
        }
    }

    @Test
    void whatComesInWhileTheDiskIsBusyGoesIntoOneTransaction() {
        // Given a disk that is busy
        add("first");
        await(busy);

        // When two more come in
        add("a");
        add("b");
        finish();

        // Then they are written together, and told of in order
        assertThat(record).containsExactly("first", "a+b");
        assertThat(told).containsExactly("first", "a", "b");
    }

    @Test
    void oneThatFailsTakesNoOtherWithIt() {
        add("first");
        await(busy);

        add("a");
        add(BAD);
        add("b");
        finish();

        assertThat(record).containsExactly("first", "a", "b");
        assertThat(told).containsExactly("first", "a", "lost bad", "b");
    }

    @Test
    void whatMustNotBeDoneTwiceIsInNoGroup() {
        add("first");
        await(busy);

        List.of("a", "b", ALONE, "c", "d").forEach(this::add);
        finish();

        assertThat(record).containsExactly("first", "a+b", ALONE, "c+d");
    }

    private void add(String what) {
        writes.add(what);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finish() {
        disk.countDown();
        writes.close();
    }
}
