package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.camera.FrameCode;
import cn.xiaowu.device.camera.QrFrameReader;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Looks for a code in camera frames, on one thread of its own. A frame that comes while the last is being looked at is
/// dropped: the next one shows the same. After a frame without a code it rests as long as the look took, so that a
/// small board never spends more than half a core on nothing.
final class CameraSight implements Consumer<byte[]>, AutoCloseable {
    private final QrFrameReader reader = new QrFrameReader();
    private final BooleanSupplier wanted;
    private final Consumer<String> texts;
    private final LongSupplier nanos;
    private volatile long restUntil;
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
        this(wanted, texts, System::nanoTime);
    }

    /// @param nanos tells the time as [System#nanoTime()] does
    CameraSight(BooleanSupplier wanted, Consumer<String> texts, LongSupplier nanos) {
        this.wanted = wanted;
        this.texts = texts;
        this.nanos = nanos;
        this.restUntil = nanos.getAsLong();
    }

    @Override
    public void accept(byte[] jpeg) {
        if (!wanted.getAsBoolean() || nanos.getAsLong() - restUntil < 0) {
            return;
        }
        try {
            thread.execute(() -> look(jpeg));
        } catch (RejectedExecutionException e) {
            // Busy with the frame before, or stopping: either way this frame is not needed.
            return;
        }
    }

    private void look(byte[] jpeg) {
        long begun = nanos.getAsLong();
        Optional<String> text = reader.read(jpeg).map(FrameCode::text);
        long end = nanos.getAsLong();
        restUntil = text.isPresent() ? end : end + (end - begun);
        text.ifPresent(texts);
    }

    void wipe() {
        reader.wipe();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
