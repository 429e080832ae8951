package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GroupedWritesTest {
    private final List<String> record = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final GroupedWrites writes = new GroupedWrites(this::transact, Runnable::run);

    /// Undoes what is thrown out of.
    private void transact(Runnable work) {
        List<String> before = List.copyOf(record);
        record.add("begin");
        try {
            work.run();
            record.add("commit");
        } catch (RuntimeException e) {
            record.clear();
            record.addAll(before);
            throw e;
        }
    }

    @Test
    void whatComesInWhileTheDiskIsBusyGoesIntoOneTransaction() {
        holdTheDisk();
        write("a");
        write("b");

        finish();

        assertThat(record).containsExactly("held", "begin", "a", "b", "commit");
        assertThat(told).containsExactly("held", "a", "b");
    }

    @Test
    void oneThatFailsTakesNoOtherWithIt() {
        holdTheDisk();
        write("a");
        writes.add(GroupedWritesTest::fail, "lost", told::add);
        write("b");

        finish();

        assertThat(record).containsExactly("held", "a", "b");
        assertThat(told).containsExactly("held", "a", "lost", "b");
    }

    @Test
    void whatMustNotBeDoneTwiceIsInNoGroup() {
        holdTheDisk();
        write("a");
        write("b");
        writes.addAlone(() -> put("alone"), "lost", told::add);
        write("c");
        write("d");

        finish();

        assertThat(record).containsExactly("held", "begin", "a", "b", "commit", "alone", "begin", "c", "d", "commit");
    }

    private void holdTheDisk() {
        writes.add(
                () -> {
                    busy.countDown();
                    await(disk);
                    return put("held");
                },
                "lost",
                told::add);
        await(busy);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String what) {
        writes.add(() -> put(what), "lost", told::add);
    }

    private String put(String what) {
        record.add(what);
        return what;
    }

    private static String fail() {
        throw new IllegalStateException("no such table");
    }

    private void finish() {
        disk.countDown();
        writes.close();
    }
}
