package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.scan.QrFrameReader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks for a code in camera frames, on one thread of its own. A frame that comes while the last is being looked at is
/// dropped: the next one shows the same.
final class CameraSight implements Consumer<byte[]>, AutoCloseable {
    private final QrFrameReader reader = new QrFrameReader();
    private final BooleanSupplier wanted;
    private final Consumer<String> texts;
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().name("camera").factory(),
            new ThreadPoolExecutor.AbortPolicy());

    /// @param wanted whether codes are wanted now
    /// @param texts takes what was read
    CameraSight(BooleanSupplier wanted, Consumer<String> texts) {
        this.wanted = wanted;
        this.texts = texts;
    }

    @Override
    public void accept(byte[] jpeg) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        try {
            thread.execute(() -> reader.read(jpeg).ifPresent(texts));
        } catch (RejectedExecutionException e) {
            // Busy with the frame before, or stopping: either way this frame is not needed.
            return;
        }
    }

    void wipe() {
        reader.wipe();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
