package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialQueueTest {
    @Test
    void doesOneThingAfterTheOther() throws InterruptedException {
        var queue = new SerialQueue("test", 1_000);
        List<Integer> done = new ArrayList<>();
        var last = new CountDownLatch(1);

        IntStream.range(0, 500).forEach(number -> queue.offer(() -> done.add(number)));
        queue.offer(last::countDown);
        last.await();

        assertThat(done).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void goesOnAfterAFault() throws InterruptedException {
        var queue = new SerialQueue("test", 10);
        var next = new CountDownLatch(1);

        queue.offer(() -> {
            throw new IllegalStateException("made up");
        });
        queue.offer(next::countDown);

        next.await();
    }

    @Test
    void takesNoMoreThanItHasRoomFor() throws InterruptedException {
        var queue = new SerialQueue("test", 1);
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        queue.offer(() -> {
            begun.countDown();
            join(go);
        });
        begun.await();

        assertThat(queue.offer(() -> {})).isTrue();
        assertThat(queue.offer(() -> {})).isFalse();
        go.countDown();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
