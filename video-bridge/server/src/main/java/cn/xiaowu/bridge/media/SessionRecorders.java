package cn.xiaowu.bridge.media;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The recorders of all ends of a call on a media server. For any thread; but for [#close] nothing waits.
final class SessionRecorders {
    /// A server is given 10 s for an answer, and its last bytes 5 s.
    private static final Duration LAST_FILES = Duration.ofSeconds(20);

    private final CallRecording recording;
    private final Collection<MediaEnd> ends;
    private final SerialQueue queue = new SerialQueue("media-recording", 2);

    /// @param ends those of the call, as they are now and become
    SessionRecorders(CallRecording recording, Collection<MediaEnd> ends) {
        this.recording = recording;
        this.ends = ends;
    }

    /// How the call's recording stands may be different: looks it up.
    void ask() {
        if (recording.isPossible()) {
            // Where two look already, the second sees what is different.
            var _ = queue.offer(() -> {
                recording.ask();
                look();
            });
        }
    }

    /// Who is to be recorded may be different.
    void look() {
        ends.forEach(end -> end.recorder().look());
    }

    /// The server is gone.
    void lose() {
        ends.forEach(end -> end.recorder().lose());
    }

    /// Ends every file: one whose pipeline is released first is cut short. Waits for all, not for long.
    void close() {
        CompletableFuture<?>[] closed =
                ends.stream().map(end -> end.recorder().close()).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(closed)
                .completeOnTimeout(null, LAST_FILES.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
