package cn.xiaowu.kiosk.resume;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.kiosk.session.SavedVisit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The visit in which an earlier run of this program died, until somebody has taken it up, or it is too late for that.
/// For use by any thread.
public final class LeftVisit {
    private final AtomicReference<@Nullable SavedVisit> visit;
    private final Instant until;
    private final InstantSource clock;

    /// @param visit none if it ended as it should
    /// @param until from when on whoever is inside is taken for somebody else
    LeftVisit(@Nullable SavedVisit visit, Instant until, InstantSource clock) {
        this.visit = new AtomicReference<>(visit);
        this.until = until;
        this.clock = clock;
    }

    /// The call that was on; none without a visit, too.
    public @Nullable CallId call() {
        SavedVisit left = visit.get();
        SavedVisit.Call call = left == null ? null : left.call();
        return call == null ? null : call.id();
    }

    /// The visit, the first time that it is asked for, if that is in time.
    public Optional<SavedVisit> take() {
        return Optional.ofNullable(visit.getAndSet(null))
                .filter(_ -> clock.instant().isBefore(until));
    }
}
