package cn.xiaowu.kiosk.resume;

import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.session.SavedVisit;
import cn.xiaowu.kiosk.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Keeps the visit that is on, sealed, until it is over. Its thread alone touches the files.
public final class VisitKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisitKeeper.class);
    /// Whoever was inside is not taken to be there still when the program was away for longer.
    static final Duration AWAY_AT_MOST = Duration.ofSeconds(60);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final SealedFile file;
    private final InstantSource clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("keeper").factory());
    /// The session's thread owns these.
    private Optional<SavedVisit> kept = Optional.empty();

    private Instant lastSign = Instant.EPOCH;

    /// @param file where it is kept
    public VisitKeeper(SealedFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// The visit in which an earlier run of this program died, if that was just now. What was kept of it is erased: it
    /// is
    /// kept anew, with another key, once somebody goes on with it. Before [#follow(Session)].
    public LeftVisit find() {
        Instant until = file.lastSign().orElse(Instant.EPOCH).plus(AWAY_AT_MOST);
        Optional<SavedVisit> found =
                clock.instant().isBefore(until) ? file.read().flatMap(VisitKeeper::read) : Optional.empty();
        file.erase();
        return new LeftVisit(found.orElse(null), until, clock);
    }

    private static Optional<SavedVisit> read(byte[] json) {
        try {
            return Optional.of(WireFormat.mapper().readValue(json, SavedVisit.class));
        } catch (JacksonException e) {
            // Its message could repeat what it could not read.
            LOG.warn("a visit of another version of this program can't be gone on with");
            return Optional.empty();
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /// The session is like this now. For the session's thread; does not wait.
    public void follow(Session session) {
        Optional<SavedVisit> now = SavedVisit.of(session);
        if (!now.equals(kept)) {
            kept = now;
            thread.execute(() -> now.ifPresentOrElse(this::write, file::erase));
            lastSign = clock.instant();
        } else if (now.isPresent() && lastSign.plus(SIGN_OF_LIFE).isBefore(clock.instant())) {
            lastSign = clock.instant();
            thread.execute(file::sign);
        }
    }

    private void write(SavedVisit visit) {
        byte[] json = WireFormat.mapper().writeValueAsBytes(visit);
        try {
            file.write(json);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /// Makes what is kept unreadable for ever. For any thread; waits until that is done.
    public void erase() {
        CompletableFuture.runAsync(file::erase, thread).join();
    }

    /// Stops. The visit stays kept: whoever stops the program in the middle of it starts it again.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the visit that is on could not be kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
