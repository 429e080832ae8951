package cn.xiaowu.kiosk.booth;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Frames: `code.jpg` shows a QR code that says XIAOWU, `wall.jpg` a grey wall. Each look takes
/// ten seconds here.
class CameraSightTest {
    private static final long SECOND = 1_000_000_000;
    private static final long LOOK = 10 * SECOND;

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicLong now = new AtomicLong();
    private final CameraSight camera = new CameraSight(wanted::get, texts::add, this::time);

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void readsACode() throws IOException {
        camera.accept(frame("code"));

        await().until(() -> texts.contains("XIAOWU"));
    }

    @Test
    void looksAtNothingWhileNoCodeIsWanted() throws IOException {
        wanted.set(false);

        camera.accept(frame("code"));

        await().during(Duration.ofMillis(200)).until(() -> now.get() == 0);
    }

    @Test
    void restsAfterAFrameWithoutACodeAsLongAsTheLookTook() throws IOException {
        camera.accept(frame("wall"));
        await().until(() -> now.get() == 2 * LOOK);

        now.set(2 * LOOK - SECOND);
        camera.accept(frame("code"));
        await().during(Duration.ofMillis(200)).until(() -> now.get() == 2 * LOOK - SECOND);

        now.set(2 * LOOK);
        await().until(() -> {
            camera.accept(frame("code"));
            return texts.contains("XIAOWU");
        });
    }

    /// Goes on while the camera's thread works.
    private long time() {
        return Thread.currentThread().getName().equals("camera") ? now.getAndAdd(LOOK) : now.get();
    }

    private static byte[] frame(String name) throws IOException {
        try (InputStream file = CameraSightTest.class.getResourceAsStream("/frames/" + name + ".jpg")) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }
}
