package cn.xiaowu.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineOwnerIT {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private volatile boolean plugged = true;
    private volatile boolean stumbling;
    private final LineOwner owner = new LineOwner("owner-under-test", this::open, new Recorder());

    @AfterEach
    void close() {
        owner.close();
    }

    @Test
    void opensTheLineAgainWhenThePlugIsBack() throws Exception {
        owner.start();
        assertThat(next()).isEqualTo("opened");

        plugged = false;
        assertThat(next()).isEqualTo("lost UNPLUGGED");

        plugged = true;
        assertThat(nextBut("lost UNPLUGGED")).isEqualTo("opened");
    }

    @Test
    void doesTasksWithTheLineOrWithout() throws Exception {
        owner.start();
        assertThat(lineOfATask()).isTrue();

        plugged = false;
        assertThat(nextBut("opened")).isEqualTo("lost UNPLUGGED");
        assertThat(lineOfATask()).isFalse();

        owner.close();
        assertThat(lineOfATask()).isFalse();
    }

    @Test
    void doesTasksEvenIfItNeverStarted() throws Exception {
        owner.close();

        assertThat(lineOfATask()).isFalse();
    }

    @Test
    void survivesAConversationThatFails() throws Exception {
        stumbling = true;
        owner.start();
        assertThat(next()).isEqualTo("opened");
        assertThat(next()).isEqualTo("lost NO_ANSWER");

        stumbling = false;
        assertThat(nextBut("lost NO_ANSWER")).isEqualTo("opened");
        assertThat(lineOfATask()).isTrue();
    }

    private boolean lineOfATask() throws Exception {
        var hadLine = new CompletableFuture<Boolean>();
        owner.submit(line -> hadLine.complete(line != null));
        return hadLine.get(5, TimeUnit.SECONDS);
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(10, TimeUnit.SECONDS));
    }

    private String nextBut(String skipped) throws InterruptedException {
        String event = next();
        while (event.equals(skipped)) {
            event = next();
        }
        return event;
    }

    private ByteLine open() throws LineLostException {
        if (!plugged) {
            throw new LineLostException(DeviceFault.UNPLUGGED, "nothing there");
        }
        return new QuietLine();
    }

    private final class Recorder implements LineConversation {
        @Override
        public void opened() {
            told.add("opened");
        }

        @Override
        public void turn(ByteLine line) throws LineLostException {
            line.read(new byte[1]);
            if (stumbling) {
                throw new IllegalStateException("a listener failed");
            }
        }

        @Override
        public void lost(DeviceFault fault) {
            told.add("lost " + fault);
            if (stumbling) {
                throw new IllegalStateException("a listener failed again");
            }
        }
    }

    /// A line on which nothing ever comes.
    private final class QuietLine implements ByteLine {
        @Override
        public int read(byte[] into) throws LineLostException {
            if (!plugged) {
                throw new LineLostException(DeviceFault.UNPLUGGED, "the plug was pulled");
            }
            Thread.onSpinWait();
            return 0;
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public void close() {}
    }
}
