package cn.xiaowu.kiosk.resume;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.kiosk.session.SavedVisit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The visit in which an earlier run of this program died, until somebody has taken it up. For use by any thread.
public final class LeftVisit {
    private final AtomicReference<@Nullable SavedVisit> visit;

    /// @param visit none if it ended as it should
    public LeftVisit(Optional<SavedVisit> visit) {
        this.visit = new AtomicReference<>(visit.orElse(null));
    }

    /// The call that was on; none without a visit, too.
    public @Nullable CallId call() {
        SavedVisit left = visit.get();
        SavedVisit.Call call = left == null ? null : left.call();
        return call == null ? null : call.id();
    }

    /// The visit, the first time that it is asked for.
    public Optional<SavedVisit> take() {
        return Optional.ofNullable(visit.getAndSet(null));
    }
}
