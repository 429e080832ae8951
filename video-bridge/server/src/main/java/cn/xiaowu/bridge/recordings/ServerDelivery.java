package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One media file that a media server is asked to deliver, to an address that works once and that nobody can
/// guess. For use by any thread; what is said to wait waits for the database, too.
public final class ServerDelivery {
    private final ServerRecordings desk;
    private final SegmentId segment;
    private final String capability;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Object lock = new Object();
    /// Written under the lock, read without: who asks must not wait for a disk.
    private volatile long received;

    private boolean closed;

    ServerDelivery(ServerRecordings desk, SegmentId segment, String capability) {
        this.desk = desk;
        this.segment = segment;
        this.capability = capability;
    }

    /// What is done with bytes that came.
    interface Step {
        Incoming.Written write() throws IOException;
    }

    SegmentId segment() {
        return segment;
    }

    String capability() {
        return capability;
    }

    /// Where the server is to deliver. Not for any log.
    ///
    /// @param base the bridge's address as media servers reach it
    public URI address(URI base) {
        return URI.create(base.toString().replaceFirst("/+$", "") + DeliveryRoutes.FOLDER + capability);
    }

    /// The file's name: the address stands in no log.
    @Override
    public String toString() {
        return segment.toString();
    }

    /// How many bytes have come. Never waits.
    public long received() {
        return received;
    }

    /// Whether nothing comes any more.
    public boolean isOver() {
        return over.isDone();
    }

    /// Has something done once nothing comes any more, or at once; by the thread that finds it out.
    public void whenOver(Runnable step) {
        var _ = over.thenRun(step);
    }

    /// Waits until nothing comes any more, but not longer than this.
    ///
    /// @return whether it is so
    public boolean awaitOver(Duration most) {
        try {
            over.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Takes nothing more: no byte is written once this has returned. Again is harmless. Waits.
    ///
    /// @param why it ends before the call does; none if it was to end
    public void end(@Nullable GapReason why) {
        synchronized (lock) {
            closed = true;
        }
        desk.ended(this, why);
        over.complete(null);
    }

    /// Writes, unless nothing more is taken.
    ///
    /// @param bytes how many there are
    Incoming.Written take(int bytes, Step step) throws IOException {
        boolean first;
        Incoming.Written written;
        synchronized (lock) {
            if (closed) {
                return Incoming.Written.NO_SUCH_FILE;
            }
            first = received == 0;
            received = received + bytes;
            written = step.write();
        }
        if (first) {
            desk.began(segment);
        }
        return written;
    }
}
